package com.aresgen.workflows.runs;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** GET /v1/workflows/{id}/runs/{run_id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetRunFunction extends HttpFunction {
    public GetRunFunction() {
        this(System.getenv());
    }

    public GetRunFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "GetRun");
    }
}
