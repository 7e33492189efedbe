package com.aresgen.api.probe;

import tools.jackson.databind.JsonNode;

/** What one call of the probe gets. */
sealed interface ProbeReply {
    /**
     * An answer of any status.
     *
     * @param body a missing node if it is not JSON
     */
    record Answered(int status, String requestId, JsonNode body) implements ProbeReply {}

    record Unanswered(Throwable cause) implements ProbeReply {}

    /** Whether it is an answer with this status. */
    default boolean has(int status) {
        return this instanceof Answered answer && answer.status() == status;
    }

    /** A member of the answer's body; empty if there is none. */
    default String member(String name) {
        return this instanceof Answered answer ? answer.body().path(name).asString("") : "";
    }

    /** Whether the call may have had its effect though it did not succeed. */
    default boolean isDoubtful() {
        return !(this instanceof Answered answer) || answer.status() >= 500;
    }
}
