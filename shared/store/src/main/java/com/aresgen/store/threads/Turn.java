package com.aresgen.store.threads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What one call adds to a thread: the messages that the caller sent, and the model's message, which is the last.
 *
 * @param voice in which the model answered, as callers read it, with its {@code id}; empty: in none
 */
public record Turn(
        String requestId,
        String model,
        Optional<JsonNode> voice,
        End end,
        long latencyMs,
        Use use,
        List<Message> messages) {
    Optional<String> voiceId() {
        return voice.map(used -> used.path("id").asString(""));
    }

    /** One message as it was received: {@code body} has all its members. */
    public record Message(String id, JsonNode body, Instant createdAt) {}

    /** The tokens that the model read and wrote; cost in nano-dollars (1e-9 USD). */
    public record Use(int promptTokens, int completionTokens, long costNanos) {}

    /** How the model's message ended: its status, and the reason if the model itself ended it. */
    public record End(String status, Optional<String> finishReason) {
        /** The caller disconnected before the model had finished. */
        public static final End CANCELLED = new End("cancelled", Optional.empty());

        public static End completed(String finishReason) {
            return new End("completed", Optional.of(finishReason));
        }
    }
}
