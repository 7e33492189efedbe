package com.aresgen.workflows.edit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** PUT /v1/workflows/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class UpdateWorkflowFunction extends HttpFunction {
    public UpdateWorkflowFunction() {
        this(System.getenv());
    }

    public UpdateWorkflowFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "UpdateWorkflow");
    }
}
