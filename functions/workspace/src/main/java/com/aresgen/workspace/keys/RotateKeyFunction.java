package com.aresgen.workspace.keys;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** POST /v1/keys/{id}/rotate. The constructor without arguments is Lambda's, the other local mode's. */
public final class RotateKeyFunction extends HttpFunction {
    public RotateKeyFunction() {
        this(System.getenv());
    }

    public RotateKeyFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "RotateKey");
    }
}
