package com.aresgen.store.threads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What one call adds to a thread: the messages that it sent, and the model's, which is the last. */
public record Turn(String requestId, String model, End end, long latencyMs, Use use, List<Message> messages) {
    /** One message, as it came: {@code body} has every member of it. */
    public record Message(String id, JsonNode body, Instant createdAt) {}

    /** What the model read and wrote; cost in nano-dollars (1e-9 USD). */
    public record Use(int promptTokens, int completionTokens, long costNanos) {}

    /** How the model's message ended: its status, and why where the model itself ended it. */
    public record End(String status, Optional<String> finishReason) {
        /** The caller left before the model had finished. */
        public static final End CANCELLED = new End("cancelled", Optional.empty());

        public static End completed(String finishReason) {
            return new End("completed", Optional.of(finishReason));
        }
    }
}
