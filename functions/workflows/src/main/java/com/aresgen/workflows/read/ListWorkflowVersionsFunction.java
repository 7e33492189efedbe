package com.aresgen.workflows.read;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** GET /v1/workflows/{id}/versions. The constructor without arguments is Lambda's, the other local mode's. */
public final class ListWorkflowVersionsFunction extends HttpFunction {
    public ListWorkflowVersionsFunction() {
        this(System.getenv());
    }

    public ListWorkflowVersionsFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "ListWorkflowVersions");
    }
}
