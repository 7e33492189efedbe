package com.aresgen.local.states.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an execution ended. One that timed out has neither error nor cause, as in the service. */
public record Ending(
        Status status,
        Instant at,
        @Nullable String output,
        @Nullable String error,
        @Nullable String cause) {
    public static Ending failed(Instant at, @Nullable String error, @Nullable String cause) {
        return new Ending(Status.FAILED, at, null, error, cause);
    }
}
