package com.aresgen.workflows.steps;

import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** Starts {@link ReapExecution}. The constructor without arguments is Lambda's, the other local mode's. */
public final class ReapExecutionFunction extends TaskFunction {
    public ReapExecutionFunction() {
        this(System.getenv());
    }

    public ReapExecutionFunction(Map<String, String> environment) {
        this(WorkflowsFamily.of(environment));
    }

    private ReapExecutionFunction(WorkflowsFamily family) {
        super(family.reapExecution(), family.clock(), family.connections());
    }
}
