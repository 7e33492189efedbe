package com.aresgen.store.deletions;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.WakeUp;
import com.aresgen.http.Write;
import com.aresgen.http.values.Ids;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.audit.SecurityEvents;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Begins deletions for endpoints: the same receipt, row, security event and wake-up for every kind. Safe for threads.
 */
public final class Deletions {
    private final DeletionStore rows;
    private final SecurityEvents events;
    private final Ids ids;
    private final InstantSource clock;
    private final String queue;

    @Inject
    public Deletions(DeletionStore rows, SecurityEvents events, Ids ids, InstantSource clock, QueueUrls queues) {
        this.rows = rows;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.queue = queues.deletions();
    }

    /** The receipt for callers: content cannot be read from now on, nor in backups from {@code backupsExpireAt} on. */
    public record Receipt(
            String id,
            boolean deleted,
            Instant deletedAt,
            String deletionId,
            String auditEventId,
            Instant backupsExpireAt) {}

    /**
     * The answer to a DELETE, with its writes; the idempotency stage commits them.
     *
     * @param tombstone makes the subject unreachable; its condition decides whether the subject exists
     */
    public Answer begin(Call call, Subject subject, Write tombstone) {
        var now = clock.instant();
        var deletion = new Deletion(
                DeletionStore.idOf(subject.id()),
                call.caller().workspace(),
                subject.kind().name(),
                subject.id(),
                ids.next("evt"),
                call.caller().actor().id(),
                now,
                zeros(subject.kind()),
                Optional.empty(),
                List.of());
        var type = subject.kind().name() + ".deleted";
        return Answer.ok(new Receipt(
                        subject.id(), true, now, deletion.id(), deletion.event(), deletion.backupsExpireAt()))
                .writing(
                        tombstone,
                        rows.insert(deletion),
                        events.entry(call, new SecurityEvents.Event(deletion.event(), type, subject.id())))
                .waking(new WakeUp.Message(queue, DeletionStore.message(deletion.id())));
    }

    private static SequencedMap<String, Long> zeros(Kind kind) {
        var counts = new TreeMap<String, Long>();
        kind.counts().forEach(name -> counts.put(name, 0L));
        return counts;
    }
}
