package com.aresgen.egress;

import com.aresgen.http.Payload;
import java.time.Duration;
import java.util.Optional;

/** How a request ended. */
public sealed interface Result {
    /** How long it took, from the first look at the name. */
    Duration took();

    /**
     * There is an answer, whatever it says; a redirect is an answer like any other.
     *
     * @param body its first 64 KB
     * @param retryAfter how long the other side wants to be left alone
     */
    record Answered(int status, Duration took, Payload body, Optional<Duration> retryAfter) implements Result {}

    /** Nothing was sent, and nothing would be the next time as long as the name has these addresses. */
    record Refused(EgressRefusal reason, Duration took) implements Result {}

    /** No answer, or half of one. The other side may have got the request all the same. */
    record Failed(Reason reason, Duration took) implements Result {}

    /** Why there is no answer. */
    enum Reason {
        NAME_NOT_FOUND,
        NOT_CONNECTED,
        TLS_FAILED,
        TIMED_OUT,
        /** The connection ended before the answer did. */
        BROKEN_OFF,
        /** What came back is no HTTP. */
        NOT_HTTP
    }
}
