package com.aresgen.chat.threads;

import com.aresgen.store.DeletionStore.Deletion;
import java.time.Duration;
import java.time.Instant;
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
        Purged purged) {
    /** How far back a table can be restored: the most that point-in-time recovery has. */
    private static final Duration RECOVERY = Duration.ofDays(35);

    /** How much of it is gone so far. */
    record Purged(long messages, long responses) {}

    static DeletionView of(Deletion deletion) {
        return new DeletionView(
                deletion.id(),
                deletion.thread(),
                deletion.purgedAt().isPresent() ? "purged" : "purging",
                deletion.requestedAt(),
                deletion.requestedBy(),
                deletion.purgedAt().orElse(null),
                backupsExpireAt(deletion.purgedAt().orElse(deletion.requestedAt())),
                deletion.event(),
                new Purged(deletion.messages(), deletion.responses()));
    }

    static Instant backupsExpireAt(Instant deletedAt) {
        return deletedAt.plus(RECOVERY);
    }
}
