package com.aresgen.workflows.runs;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** POST /v1/workflows/{id}/runs/{run_id}/approvals/{step}. The constructor without arguments is Lambda's, the other local mode's. */
public final class DecideApprovalFunction extends HttpFunction {
    public DecideApprovalFunction() {
        this(System.getenv());
    }

    public DecideApprovalFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "DecideApproval");
    }
}
