package com.aresgen.workflows.steps;

import com.aresgen.lambda.work.ScheduledFunction;
import com.aresgen.workflows.WorkflowsFamily;
import java.util.Map;

/** Starts {@link SweepRuns}. The constructor without arguments is Lambda's, the other local mode's. */
public final class SweepRunsFunction extends ScheduledFunction {
    public SweepRunsFunction() {
        this(System.getenv());
    }

    public SweepRunsFunction(Map<String, String> environment) {
        this(WorkflowsFamily.of(environment));
    }

    private SweepRunsFunction(WorkflowsFamily family) {
        super(family.sweepRuns(), family.clock(), family.connections());
    }
}
