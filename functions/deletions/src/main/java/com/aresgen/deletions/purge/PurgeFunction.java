package com.aresgen.deletions.purge;

import com.aresgen.deletions.DeletionsFamily;
import com.aresgen.lambda.work.QueueFunction;
import java.util.Map;

/** Starts {@link Purge}. The constructor without arguments is Lambda's, the other local mode's. */
public final class PurgeFunction extends QueueFunction {
    public PurgeFunction() {
        this(System.getenv());
    }

    public PurgeFunction(Map<String, String> environment) {
        this(DeletionsFamily.of(environment));
    }

    private PurgeFunction(DeletionsFamily family) {
        super(family.purge(), family.clock(), family.connections());
    }
}
