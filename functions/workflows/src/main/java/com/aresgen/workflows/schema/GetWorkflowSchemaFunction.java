package com.aresgen.workflows.schema;

import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** GET /v1/schemas/workflow.json. The constructor without arguments is Lambda's, the other local mode's. */
public final class GetWorkflowSchemaFunction extends HttpFunction {
    public GetWorkflowSchemaFunction() {
        this(System.getenv());
    }

    public GetWorkflowSchemaFunction(Map<String, String> environment) {
        super(WorkflowsFamily.of(environment), "GetWorkflowSchema");
    }
}
