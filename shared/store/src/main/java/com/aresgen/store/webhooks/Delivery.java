package com.aresgen.store.webhooks;

import com.aresgen.http.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One event on its way to one webhook.
 *
 * @param attempt attempts begun since the last restart; one that was begun and is not in {@code attempts} was cut off,
 *     and may have been sent or not
 * @param startedAt when its 72 hours began
 * @param nextAt when the next attempt is due; while one runs, when its lease ends
 * @param attempts the attempts that ended, oldest first
 */
public record Delivery(
        Key key,
        String workspace,
        String type,
        Payload payload,
        Status status,
        int attempt,
        Instant createdAt,
        Instant startedAt,
        Instant nextAt,
        List<Attempt> attempts) {

    /** The key of the row, and the message that wakes a worker for it. */
    public record Key(String webhook, String event) {
        public static Key of(JsonNode message) {
            return new Key(
                    message.path("endpoint").stringValue(),
                    message.path("event").stringValue());
        }

        public String message() {
            return Payload.json(Map.of("endpoint", webhook, "event", event)).text();
        }
    }

    /** The state of a delivery. */
    public enum Status {
        PENDING,
        DELIVERED,
        /** All attempts failed. */
        EXHAUSTED,
        /** The webhook was disabled or deleted. */
        CANCELLED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One attempt that ended.
     *
     * @param status of the answer, if there was one
     * @param error why there was no answer
     * @param answer the beginning of the answer's body
     */
    public record Attempt(
            int number, Instant at, Optional<Integer> status, Optional<String> error, long millis, String answer) {}
}
