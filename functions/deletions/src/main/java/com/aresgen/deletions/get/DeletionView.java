package com.aresgen.deletions.get;

import com.aresgen.store.deletions.DeletionStore.Deletion;
import com.aresgen.store.webhooks.Delivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a deletion. */
record DeletionView(
        String id,
        String threadId,
        String status,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant purgedAt,
        Instant backupsExpireAt,
        String auditEventId,
        Purged purged,
        List<AnswerSoFar> webhooks) {
    /** How much of it is gone so far. */
    record Purged(long messages, long responses) {}

    /** How far one webhook has been told of it. */
    record AnswerSoFar(
            String webhookId,
            String status,
            int attempts,
            @Nullable Instant nextAttemptAt) {
        static AnswerSoFar of(Delivery delivery) {
            var pending = delivery.status() == Delivery.Status.PENDING;
            return new AnswerSoFar(
                    delivery.key().webhook(),
                    delivery.status().wire(),
                    delivery.attempt(),
                    pending ? delivery.nextAt() : null);
        }
    }

    static DeletionView of(Deletion deletion, List<Delivery> deliveries) {
        return new DeletionView(
                deletion.id(),
                deletion.thread(),
                deletion.purgedAt().isPresent() ? "purged" : "purging",
                deletion.requestedAt(),
                deletion.requestedBy(),
                deletion.purgedAt().orElse(null),
                deletion.backupsExpireAt(),
                deletion.event(),
                new Purged(deletion.messages(), deletion.responses()),
                deliveries.stream().map(AnswerSoFar::of).toList());
    }
}
