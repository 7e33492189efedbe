package com.aresgen.models.openai;

import com.aresgen.http.problem.Failure;
import java.util.Optional;

/** A signal from a server to the reader that waits for it. */
sealed interface Signal {
    /**
     * An answer that is no stream, or a refusal.
     *
     * @param type its media type without parameters, in lower case; empty where the server names none
     */
    record Whole(int status, String type, Optional<String> retryAfter, String body) implements Signal {
        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /** The data of one event of a stream. */
    record Data(String text) implements Signal {}

    /** The connection has ended; whether the answer is complete is still open. */
    record End() implements Signal {}

    record Fault(Failure failure) implements Signal {}

    /** An exception in our own code, to be thrown on the waiting thread. */
    record Bug(Throwable cause) implements Signal {}
}
