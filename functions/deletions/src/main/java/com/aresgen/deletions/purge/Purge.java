package com.aresgen.deletions.purge;

import com.aresgen.lambda.work.QueueFunction;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.deletions.Purger;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Works off the queue of deletions, whatever their kind: page by page until nothing is left, in as many runs as needed. */
public final class Purge implements QueueFunction.Work {
    /** Time for the last page of a run, and for the end of the deletion. */
    private static final Duration RESERVE = Duration.ofSeconds(20);

    private final DeletionStore deletions;
    private final Map<String, Purger> purgers;
    private final Announcement announcement;
    private final InstantSource clock;

    /** @param purgers by the name of the kind that they purge */
    @Inject
    public Purge(DeletionStore deletions, Map<String, Purger> purgers, Announcement announcement, InstantSource clock) {
        this.deletions = deletions;
        this.purgers = purgers;
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
        var purger = purger(deletion.kind());
        while (purger.page(deletion)) {
            if (clock.instant().isAfter(until)) {
                // The row is still due: the sweeper wakes the next run.
                return;
            }
        }
        var audience = announcement.audience(deletion);
        deletions.finish(deletion, clock.instant(), audience, announcement.deliveries(deletion, audience));
        announcement.wake(deletion, audience);
    }

    private Purger purger(String kind) {
        return Optional.ofNullable(purgers.get(kind))
                .orElseThrow(() -> new IllegalStateException("Nothing purges the kind " + kind));
    }
}
