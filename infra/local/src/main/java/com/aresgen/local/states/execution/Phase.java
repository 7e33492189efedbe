package com.aresgen.local.states.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far an execution is in its state. All times are absolute, so that they hold after a restart. */
public sealed interface Phase {
    /** Nothing of the state was begun. */
    record Entered() implements Phase {}

    /** In a Wait. */
    record Waiting(Instant due) implements Phase {}

    /** Between two attempts of a task. */
    record Retrying(Instant due) implements Phase {}

    /**
     * In an attempt of a task.
     *
     * @param token the task token, or for a task that does not wait for it, a name of the attempt
     * @param submitted whether the function of a task that waits for its token returned
     * @param answer the answer to the token, as soon as there is one
     */
    record Attempt(
            String token,
            Optional<Instant> timeout,
            Optional<Duration> heartbeat,
            Optional<Instant> nextHeartbeat,
            boolean submitted,
            Optional<Answer> answer)
            implements Phase {
        public Attempt whenSubmitted() {
            return new Attempt(token, timeout, heartbeat, nextHeartbeat, true, answer);
        }

        public Attempt answered(Answer given) {
            return new Attempt(token, timeout, heartbeat, nextHeartbeat, submitted, Optional.of(given));
        }

        /** With the heartbeat's time counted anew from {@code now}. */
        public Attempt beaten(Instant now) {
            return new Attempt(token, timeout, heartbeat, heartbeat.map(now::plus), submitted, answer);
        }
    }
}
