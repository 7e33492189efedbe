package com.aresgen.models;

import com.aresgen.http.problem.Failure;
import java.util.Optional;

/** How a streamed answer begins: its first event has arrived, or there will be none. */
public sealed interface Opening {
    /**
     * The model has begun.
     *
     * @param fingerprint as in {@link Completion.Answered}
     */
    record Begun(Optional<String> fingerprint, RunningAnswer answer) implements Opening {}

    record Declined(Failure failure) implements Opening {}
}
