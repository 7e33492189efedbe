package com.aresgen.workflows.runs;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** POST /v1/workflows/{id}/runs/{run_id}/cancel. The constructor without arguments is Lambda's, the other local mode's. */
public final class CancelRunFunction extends HttpFunction {
    public CancelRunFunction() {
        this(System.getenv());
    }

    public CancelRunFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "CancelRun");
    }
}
