package com.aresgen.deletions.purge;

import com.aresgen.lambda.work.QueueFunction;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.deletions.DeletionStore.Deletion;
import com.aresgen.store.threads.ThreadPurge;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;

/** Works off the queue of deletions: page by page until nothing is left, in as many runs as that takes. */
final class Purge implements QueueFunction.Work {
    /** What a page may take, and the end of it all. */
    private static final Duration RESERVE = Duration.ofSeconds(20);

    private final DeletionStore deletions;
    private final ThreadPurge threads;
    private final Announcement announcement;
    private final InstantSource clock;

    @Inject
    Purge(DeletionStore deletions, ThreadPurge threads, Announcement announcement, InstantSource clock) {
        this.deletions = deletions;
        this.threads = threads;
        this.announcement = announcement;
        this.clock = clock;
    }

    @Override
    public void handle(JsonNode message, Instant deadline) {
        deletions
                .find(message.path("id").asString(""))
                .filter(deletion -> deletion.purgedAt().isEmpty())
                .ifPresent(deletion -> purge(deletion, deadline.minus(RESERVE)));
    }

    private void purge(Deletion deletion, Instant until) {
        while (threads.page(deletion)) {
            if (clock.instant().isAfter(until)) {
                // The row is still due: the sweeper wakes the next run.
                return;
            }
        }
        var audience = announcement.audience(deletion);
        threads.finish(deletion, audience, announcement.deliveries(deletion, audience));
        announcement.wake(deletion, audience);
    }
}
