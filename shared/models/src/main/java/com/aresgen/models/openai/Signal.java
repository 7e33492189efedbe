package com.aresgen.models.openai;

import com.aresgen.http.problem.Failure;
import java.util.Optional;

/** What comes from a server, as seen by who waits for it. */
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

    /** The stream is over, as far as the connection tells. */
    record End() implements Signal {}

    record Fault(Failure failure) implements Signal {}

    /** A bug of ours, for the thread that waits. */
    record Bug(Throwable cause) implements Signal {}
}
