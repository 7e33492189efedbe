package com.aresgen.deletions.get;

import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.webhooks.Delivery;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A deletion as callers see it.
 *
 * @param purged how many items are gone so far, by their name
 * @param subject the id of the deleted resource, as {@code thread_id}
 */
record DeletionView(
        String id,
        String status,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant purgedAt,
        Instant backupsExpireAt,
        String auditEventId,
        SequencedMap<String, Long> purged,
        List<Progress> webhooks,
        @JsonAnyGetter Map<String, String> subject) {
    /** How far the event is delivered to one webhook. */
    record Progress(
            String webhookId,
            String status,
            int attempts,
            @Nullable Instant nextAttemptAt) {
        static Progress of(Delivery delivery) {
            var pending = delivery.status() == Delivery.Status.PENDING;
            return new Progress(
                    delivery.key().webhook(),
                    delivery.status().wire(),
                    delivery.attempt(),
                    pending ? delivery.nextAt() : null);
        }
    }

    static DeletionView of(Deletion deletion, List<Delivery> deliveries) {
        return new DeletionView(
                deletion.id(),
                deletion.purgedAt().isPresent() ? "purged" : "purging",
                deletion.requestedAt(),
                deletion.requestedBy(),
                deletion.purgedAt().orElse(null),
                deletion.backupsExpireAt(),
                deletion.event(),
                deletion.counts(),
                deliveries.stream().map(Progress::of).toList(),
                Map.of(deletion.kind() + "_id", deletion.subject()));
    }
}
