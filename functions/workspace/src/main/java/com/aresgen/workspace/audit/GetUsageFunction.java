package com.aresgen.workspace.audit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workspace.WorkspaceFamily;
import java.util.Map;

/** GET /v1/usage. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetUsageFunction extends HttpFunction {
    public GetUsageFunction() {
        this(System.getenv());
    }

    public GetUsageFunction(Map<String, String> environment) {
        super(WorkspaceFamily.of(environment), "GetUsage");
    }
}
