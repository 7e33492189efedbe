package com.aresgen.workflows.steps;

import com.aresgen.lambda.logs.LogScope;
import com.aresgen.store.runs.RunStore;
import com.aresgen.workflows.engine.Sweep;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Looks after runs that have been left alone for a while. */
public final class SweepRuns implements Consumer<Instant> {
    /** Runs of one sweep; the next one begins with those that were left alone the longest. */
    private static final int MOST = 200;

    private final RunStore runs;
    private final Sweep sweep;
    private final InstantSource clock;

    @Inject
    public SweepRuns(RunStore runs, Sweep sweep, InstantSource clock) {
        this.runs = runs;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public void accept(Instant deadline) {
        for (var run : runs.due(clock.instant(), MOST)) {
            if (clock.instant().isAfter(deadline.minusSeconds(5))) {
                return;
            }
            try (var _ = LogScope.ofRun(run)) {
                if (sweep.look(run)) {
                    runs.swept(run);
                }
            }
        }
    }
}
