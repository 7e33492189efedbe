package com.aresgen.workflows.runs;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** POST /v1/workflows/{id}/runs. The constructor without arguments is Lambda's, the other local mode's. */
public final class StartRunFunction extends HttpFunction {
    public StartRunFunction() {
        this(System.getenv());
    }

    public StartRunFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "StartRun");
    }
}
