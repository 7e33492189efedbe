package com.aresgen.workspace.keys;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** DELETE /v1/keys/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class RevokeKeyFunction extends HttpFunction {
    public RevokeKeyFunction() {
        this(System.getenv());
    }

    public RevokeKeyFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "RevokeKey");
    }
}
