package com.aresgen.deletions.sweep;

import com.aresgen.deletions.DeletionsFamily;
import com.aresgen.lambda.work.ScheduledFunction;
import java.util.Map;

/** Starts {@link Sweep}. The constructor without arguments is Lambda's, the other local mode's. */
public final class SweepFunction extends ScheduledFunction {
    public SweepFunction() {
        this(System.getenv());
    }

    public SweepFunction(Map<String, String> environment) {
        this(DeletionsFamily.of(environment));
    }

    private SweepFunction(DeletionsFamily family) {
        super(family.sweep(), family.clock(), family.connections());
    }
}
