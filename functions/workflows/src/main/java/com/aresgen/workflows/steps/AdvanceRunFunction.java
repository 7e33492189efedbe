package com.aresgen.workflows.steps;

import com.aresgen.lambda.work.TaskFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** Starts {@link AdvanceRun}. The constructor without arguments is Lambda's, the other local mode's. */
public final class AdvanceRunFunction extends TaskFunction {
    public AdvanceRunFunction() {
        this(System.getenv());
    }

    public AdvanceRunFunction(Map<String, String> environment) {
        this(WorkflowsFamily.of(environment));
    }

    private AdvanceRunFunction(WorkflowsFamily family) {
        super(family.advanceRun(), family.clock(), family.connections());
    }
}
