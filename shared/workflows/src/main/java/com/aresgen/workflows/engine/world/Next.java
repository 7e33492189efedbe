package com.aresgen.workflows.engine.world;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the execution does next.
 *
 * @param until when it goes on, for {@link Does#PAUSE}
 * @param seconds how long it waits at most for a call or a person
 */
public record Next(Does does, RunThread thread, Optional<Instant> until, Optional<Long> seconds) {
    /** The states of the machine between which the execution chooses. */
    public enum Does {
        CHAT,
        DOCUMENTS,
        CHATBOT,
        HTTP,
        PAUSE,
        APPROVAL,
        /** Decides once more, in another invocation. */
        ADVANCE,
        END;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Next end(RunThread thread) {
        return new Next(Does.END, thread, Optional.empty(), Optional.empty());
    }

    public static Next again(RunThread thread) {
        return new Next(Does.ADVANCE, thread, Optional.empty(), Optional.empty());
    }

    public static Next pause(RunThread thread, Instant until) {
        return new Next(Does.PAUSE, thread, Optional.of(until), Optional.empty());
    }

    public static Next waitFor(Does does, RunThread thread, long seconds) {
        return new Next(does, thread, Optional.empty(), Optional.of(Math.max(1, seconds)));
    }
}
