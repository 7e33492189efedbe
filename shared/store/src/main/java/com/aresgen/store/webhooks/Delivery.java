package com.aresgen.store.webhooks;

import com.aresgen.http.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One event on its way to one endpoint.
 *
 * @param attempt how many were begun since it was last told to start over; one that was begun and left nothing behind
 *     was cut off, and may have been sent or not
 * @param startedAt when its 72 hours began
 * @param nextAt when it is to be tried next; while an attempt runs, when that is given up
 * @param attempts what became of them, oldest first
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

    /** Which row it is; as a message, what a worker is woken up for. */
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

    /** Where it stands. */
    public enum Status {
        PENDING,
        DELIVERED,
        /** All attempts failed. */
        EXHAUSTED,
        /** The endpoint was disabled, or is not there any more. */
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
     * @param error why there was none
     * @param answer the beginning of what came back
     */
    public record Attempt(
            int number, Instant at, Optional<Integer> status, Optional<String> error, long millis, String answer) {}
}
