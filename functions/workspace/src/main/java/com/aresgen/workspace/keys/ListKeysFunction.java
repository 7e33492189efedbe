package com.aresgen.workspace.keys;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** GET /v1/keys. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListKeysFunction extends HttpFunction {
    public ListKeysFunction() {
        this(System.getenv());
    }

    public ListKeysFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "ListKeys");
    }
}
