package com.aresgen.documents.revisions;

import com.aresgen.documents.DocumentsFamily;
import com.aresgen.lambda.edge.HttpFunction;
import java.util.Map;

/** GET /v1/documents/{id}/changes. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListChangesFunction extends HttpFunction {
    public ListChangesFunction() {
        this(System.getenv());
    }

    public ListChangesFunction(Map<String, String> environment) {
        super(DocumentsFamily.of(environment), "ListChanges");
    }
}
