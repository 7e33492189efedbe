package com.aresgen.store.runs;

import java.util.Locale;

/** The state of a run. The last five states are final; only a redrive leaves them. */
public enum RunStatus {
    /** Accepted; no step has begun. */
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    TIMED_OUT,
    BUDGET_EXCEEDED;

    public boolean isEnd() {
        return compareTo(RUNNING) > 0;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
