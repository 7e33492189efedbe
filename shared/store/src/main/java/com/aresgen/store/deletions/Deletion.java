package com.aresgen.store.deletions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A deletion, from the request until nothing is left.
 *
 * @param kind the name of the deleted resource's {@link Kind}; {@code subject} is the resource's id
 * @param event the id of the security event, which is also that of the event for webhooks
 * @param requestedBy the id of the actor
 * @param counts what was purged so far, by name
 * @param purgedAt when nothing was left
 * @param webhooks the ids of those that get the event, known once the resource is purged
 */
public record Deletion(
        String id,
        String workspace,
        String kind,
        String subject,
        String event,
        String requestedBy,
        Instant requestedAt,
        SequencedMap<String, Long> counts,
        Optional<Instant> purgedAt,
        List<String> webhooks) {
    /** How long the content may be in backups: the longest point-in-time recovery, and a day for the purge. */
    private static final Duration RECOVERY = Duration.ofDays(36);

    public Instant backupsExpireAt() {
        return requestedAt.plus(RECOVERY);
    }
}
