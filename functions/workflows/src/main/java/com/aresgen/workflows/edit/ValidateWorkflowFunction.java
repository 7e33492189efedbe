package com.aresgen.workflows.edit;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** POST /v1/workflows/validate. The constructor without arguments is Lambda's, the other local mode's. */
public final class ValidateWorkflowFunction extends HttpFunction {
    public ValidateWorkflowFunction() {
        this(System.getenv());
    }

    public ValidateWorkflowFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "ValidateWorkflow");
    }
}
