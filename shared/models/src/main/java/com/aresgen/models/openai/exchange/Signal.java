package com.aresgen.models.openai.exchange;

import com.aresgen.http.problem.Failure;
import java.util.Optional;

/** A signal from a server to the reader that waits for it. */
public sealed interface Signal {
    /**
     * An answer that is no stream, or a refusal.
     *
     * @param retryAfter the header field, unread
     */
    record Whole(int status, Optional<String> retryAfter, String body) implements Signal {
        public boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * One event of a stream.
     *
     * @param name empty where the server names none
     */
    record Data(String name, String text) implements Signal {
        /** The name by which many servers report a failure; no format uses it for a part of an answer. */
        static final String ERROR = "error";

        private static final String DONE = "[DONE]";

        public boolean isError() {
            return name.equals(ERROR);
        }

        /** The end of OpenAI's streams. */
        public boolean isDone() {
            return text.strip().equals(DONE);
        }
    }

    /** The connection has ended; whether the answer is complete is still open. */
    record End() implements Signal {}

    record Fault(Failure failure) implements Signal {}

    /** An exception in our own code, to be thrown on the waiting thread. */
    record Bug(Throwable cause) implements Signal {}
}
