package com.aresgen.local.states.run;

import com.aresgen.local.states.execution.Status;
import org.jspecify.annotations.Nullable;

/** Leaves a state because the whole execution is over: it was stopped, is too late, or has too long a history. */
final class ExecutionOver extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Status status;

    ExecutionOver(Status status, @Nullable String cause) {
        super(cause, null, false, false);
        this.status = status;
    }

    Status status() {
        return status;
    }
}
