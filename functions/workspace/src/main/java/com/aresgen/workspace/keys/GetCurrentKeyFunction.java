package com.aresgen.workspace.keys;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** GET /v1/keys/current. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetCurrentKeyFunction extends HttpFunction {
    public GetCurrentKeyFunction() {
        this(System.getenv());
    }

    public GetCurrentKeyFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "GetCurrentKey");
    }
}
