package com.aresgen.store.runs;

import com.aresgen.http.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one transaction changes of a run. It is written whole, or not at all when something that it rewrites has changed
 * since it was read.
 */
public final class RunChange {
    /** Steps that one change may write or release; a transaction has 100 actions. */
    public static final int MOST = 90;

    private final String run;
    private final List<StepRow> rows = new ArrayList<>();
    private final List<String> released = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private Optional<RunHead> head = Optional.empty();
    private long spentNanos;

    public RunChange(String run) {
        this.run = run;
    }

    /** Rewrites a step, or writes one whose version is 0 for the first time. */
    public RunChange put(StepRow row) {
        rows.add(row);
        return this;
    }

    /** One of the steps that these steps need has ended. */
    public RunChange release(List<String> paths) {
        released.addAll(paths);
        return this;
    }

    public RunChange put(RunHead next) {
        head = Optional.of(next);
        return this;
    }

    /** Adds to what the run has spent, in 1e-9 USD. */
    public RunChange spend(long nanos) {
        spentNanos += nanos;
        return this;
    }

    /** Other writes of the same transaction, such as deliveries of an event. */
    public RunChange with(List<Write> more) {
        writes.addAll(more);
        return this;
    }

    public String run() {
        return run;
    }

    public List<StepRow> rows() {
        return List.copyOf(rows);
    }

    public List<String> released() {
        return List.copyOf(released);
    }

    public List<Write> writes() {
        return List.copyOf(writes);
    }

    public Optional<RunHead> head() {
        return head;
    }

    public long spentNanos() {
        return spentNanos;
    }
}
