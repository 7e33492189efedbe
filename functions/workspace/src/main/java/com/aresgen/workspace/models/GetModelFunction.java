package com.aresgen.workspace.models;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** GET /v1/models/{id+}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetModelFunction extends HttpFunction {
    public GetModelFunction() {
        this(System.getenv());
    }

    public GetModelFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "GetModel");
    }
}
