package com.aresgen.workflows.steps;

import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** Starts {@link AskApproval}. The constructor without arguments is Lambda's, the other local mode's. */
public final class AskApprovalFunction extends TaskFunction {
    public AskApprovalFunction() {
        this(System.getenv());
    }

    public AskApprovalFunction(Map<String, String> environment) {
        this(WorkflowsFamily.of(environment));
    }

    private AskApprovalFunction(WorkflowsFamily family) {
        super(family.askApproval(), family.clock(), family.connections());
    }
}
