package com.aresgen.workflows.read;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** GET /v1/workflows/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetWorkflowFunction extends HttpFunction {
    public GetWorkflowFunction() {
        this(System.getenv());
    }

    public GetWorkflowFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "GetWorkflow");
    }
}
