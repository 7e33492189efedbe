package com.aresgen.workflows.runs;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** GET /v1/workflows/{id}/runs. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListRunsFunction extends HttpFunction {
    public ListRunsFunction() {
        this(System.getenv());
    }

    public ListRunsFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "ListRuns");
    }
}
