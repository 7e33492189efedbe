package com.aresgen.workflows.edit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** POST /v1/workflows. The constructor without arguments is Lambda's, the other local mode's. */
public final class CreateWorkflowFunction extends HttpFunction {
    public CreateWorkflowFunction() {
        this(System.getenv());
    }

    public CreateWorkflowFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "CreateWorkflow");
    }
}
