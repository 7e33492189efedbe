package com.aresgen.store.runs;

import java.util.Locale;

/** The state of a step. The last four states are final; only a redrive leaves them. */
public enum StepStatus {
    /** It waits for the steps that it needs. */
    PENDING,
    /** An attempt runs, or items of its {@code for_each} do. */
    RUNNING,
    /** It waits for a time, a retry or a person. */
    WAITING,
    SUCCEEDED,
    FAILED,
    SKIPPED,
    CANCELLED;

    public boolean isEnd() {
        return compareTo(WAITING) > 0;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
