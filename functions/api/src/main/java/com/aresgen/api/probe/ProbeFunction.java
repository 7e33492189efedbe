package com.aresgen.api.probe;

import com.aresgen.api.ApiFamily;
import com.aresgen.lambda.work.ScheduledFunction;
import java.util.Map;

/** Starts {@link Probe}. The constructor without arguments is Lambda's, the other local mode's. */
public final class ProbeFunction extends ScheduledFunction {
    public ProbeFunction() {
        this(System.getenv());
    }

    public ProbeFunction(Map<String, String> environment) {
        this(ApiFamily.of(environment));
    }

    private ProbeFunction(ApiFamily family) {
        super(family.probe(), family.clock(), family.connections());
    }
}
