package com.aresgen.workflows.read;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** GET /v1/workflows. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListWorkflowsFunction extends HttpFunction {
    public ListWorkflowsFunction() {
        this(System.getenv());
    }

    public ListWorkflowsFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "ListWorkflows");
    }
}
