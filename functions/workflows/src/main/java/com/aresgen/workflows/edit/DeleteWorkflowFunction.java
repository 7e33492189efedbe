package com.aresgen.workflows.edit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** DELETE /v1/workflows/{id}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DeleteWorkflowFunction extends HttpFunction {
    public DeleteWorkflowFunction() {
        this(System.getenv());
    }

    public DeleteWorkflowFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "DeleteWorkflow");
    }
}
