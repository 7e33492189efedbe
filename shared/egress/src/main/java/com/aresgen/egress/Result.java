package com.aresgen.egress;

import com.aresgen.http.Payload;
import com.aresgen.http.values.Headers;
import java.time.Duration;
import java.util.Optional;

/** How a request ended. */
public sealed interface Result {
    /** The time since the start of the name's resolution. */
    Duration took();

    /**
     * An answer with any status; a redirect is an answer like any other.
     *
     * @param body its beginning, as far as the client reads
     * @param headers of the answer, at most 100 fields
     * @param retryAfter how long the receiver asks us to wait
     * @param location where a redirect leads, as it was sent
     */
    record Answered(
            int status,
            Duration took,
            Payload body,
            Headers headers,
            Optional<Duration> retryAfter,
            Optional<String> location)
            implements Result {}

    /** Nothing was sent, and a retry would send nothing as long as the name has these addresses. */
    record Refused(EgressRefusal reason, Duration took) implements Result {}

    /** No answer, or an incomplete one. The receiver may have got the request all the same. */
    record Failed(Reason reason, Duration took) implements Result {}

    /** Why there is no answer. */
    enum Reason {
        NAME_NOT_FOUND,
        NOT_CONNECTED,
        TLS_FAILED,
        TIMED_OUT,
        /** The connection ended before the answer did. */
        BROKEN_OFF,
        /** The answer is not HTTP. */
        NOT_HTTP
    }
}
