package com.aresgen.deletions.sweep;

import com.aresgen.lambda.work.Queues;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.knowledge.KnowledgeWork;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Wakes a worker for every row that is due. A row whose worker was woken before is claimed only once. */
public final class Sweep implements Consumer<Instant> {
    /** Rows of a run; the next one begins with those that are due the longest. */
    private static final int MOST = 1_000;

    /** Time for the last message of a run, and for the look at the next table. */
    private static final Duration RESERVE = Duration.ofSeconds(5);

    private final DeletionStore deletions;
    private final DeliveryStore deliveries;
    private final KnowledgeWork knowledge;
    private final Queues queues;
    private final String deletionsQueue;
    private final String deliveriesQueue;
    private final String indexingQueue;
    private final InstantSource clock;

    @Inject
    public Sweep(
            DeletionStore deletions,
            DeliveryStore deliveries,
            KnowledgeWork knowledge,
            Queues queues,
            QueueUrls urls,
            InstantSource clock) {
        this.deletions = deletions;
        this.deliveries = deliveries;
        this.knowledge = knowledge;
        this.queues = queues;
        this.deletionsQueue = urls.deletions();
        this.deliveriesQueue = urls.deliveries();
        this.indexingQueue = urls.indexing();
        this.clock = clock;
    }

    @Override
    public void accept(Instant deadline) {
        var now = clock.instant();
        var until = deadline.minus(RESERVE);
        wake(deletionsQueue, deletions.due(now, MOST).stream().map(DeletionStore::message), until);
        wake(deliveriesQueue, deliveries.due(now, MOST).stream().map(Delivery.Key::message), until);
        wake(indexingQueue, knowledge.due(now, MOST).stream().map(KnowledgeWork::message), until);
    }

    private void wake(String queue, Stream<String> messages, Instant until) {
        messages.takeWhile(_ -> clock.instant().isBefore(until))
                .forEach(message -> queues.wake(queue, message, Duration.ZERO));
    }
}
