package com.aresgen.workspace.keys;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** GET /v1/keys/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetKeyFunction extends HttpFunction {
    public GetKeyFunction() {
        this(System.getenv());
    }

    public GetKeyFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "GetKey");
    }
}
