package com.aresgen.workflows.runs;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** POST /v1/workflows/{id}/runs/{run_id}/redrive. The constructor without arguments is Lambda's, the other local mode's. */
public final class RedriveRunFunction extends HttpFunction {
    public RedriveRunFunction() {
        this(System.getenv());
    }

    public RedriveRunFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "RedriveRun");
    }
}
