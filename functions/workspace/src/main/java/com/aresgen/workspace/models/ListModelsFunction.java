package com.aresgen.workspace.models;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** GET /v1/models. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListModelsFunction extends HttpFunction {
    public ListModelsFunction() {
        this(System.getenv());
    }

    public ListModelsFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "ListModels");
    }
}
