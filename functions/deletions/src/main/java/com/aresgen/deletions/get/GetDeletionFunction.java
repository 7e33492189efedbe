package com.aresgen.deletions.get;

import com.aresgen.deletions.DeletionsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/deletions/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetDeletionFunction extends HttpFunction {
    public GetDeletionFunction() {
        this(System.getenv());
    }

    public GetDeletionFunction(Map<String, String> environment) {
        super(DeletionsFamily.of(environment), "GetDeletion");
    }
}
