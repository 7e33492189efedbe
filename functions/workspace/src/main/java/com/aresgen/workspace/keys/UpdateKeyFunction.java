package com.aresgen.workspace.keys;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** PATCH /v1/keys/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class UpdateKeyFunction extends HttpFunction {
    public UpdateKeyFunction() {
        this(System.getenv());
    }

    public UpdateKeyFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "UpdateKey");
    }
}
