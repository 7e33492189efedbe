package com.aresgen.workflows.steps;

import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** Sends the requests of {@code http.request}. The constructor without arguments is Lambda's, the other local mode's. */
public final class CallHttpFunction extends TaskFunction {
    public CallHttpFunction() {
        this(System.getenv());
    }

    public CallHttpFunction(Map<String, String> environment) {
        this(WorkflowsFamily.of(environment));
    }

    private CallHttpFunction(WorkflowsFamily family) {
        super(family.callSteps().through(family.httpCalls()), family.clock(), family.connections());
    }
}
