package com.aresgen.workspace.keys;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** POST /v1/keys. The constructor without arguments is Lambda's, the other local mode's. */
public final class CreateKeyFunction extends HttpFunction {
    public CreateKeyFunction() {
        this(System.getenv());
    }

    public CreateKeyFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "CreateKey");
    }
}
