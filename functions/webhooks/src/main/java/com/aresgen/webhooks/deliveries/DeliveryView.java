package com.aresgen.webhooks.deliveries;

import com.aresgen.http.json.Json;
import com.aresgen.store.webhooks.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A delivery as the workspace sees it. */
record DeliveryView(
        String eventId,
        String type,
        String status,
        @Nullable Integer responseCode,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        JsonNode payload,
        List<AttemptView> attempts) {

    /** One attempt that ended: the answer's status, or the reason why there was none. */
    record AttemptView(
            int number,
            Instant at,
            @Nullable Integer responseCode,
            @Nullable String error,
            long latencyMs,
            String response) {
        static AttemptView of(Delivery.Attempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.at(),
                    attempt.status().orElse(null),
                    attempt.error().orElse(null),
                    attempt.millis(),
                    attempt.answer());
        }
    }

    static DeliveryView of(Delivery delivery) {
        var attempts = delivery.attempts();
        var last = attempts.isEmpty()
                ? Optional.<Integer>empty()
                : attempts.getLast().status();
        return new DeliveryView(
                delivery.key().event(),
                delivery.type(),
                delivery.status().wire(),
                last.orElse(null),
                delivery.status() == Delivery.Status.PENDING ? delivery.nextAt() : null,
                delivery.createdAt(),
                Json.MAPPER.readTree(delivery.payload().bytes()),
                attempts.stream().map(AttemptView::of).toList());
    }
}
