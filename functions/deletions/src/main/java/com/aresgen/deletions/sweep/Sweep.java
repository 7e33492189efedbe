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

/** Wakes a worker for every row that is due. A row whose worker was woken before is claimed only once. */
public final class Sweep implements Consumer<Instant> {
    /** Rows of a run; the next one begins with those that are due the longest. */
    private static final int MOST = 1_000;

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

    /** One run; it is short, whatever the deadline. */
    @Override
    public void accept(Instant deadline) {
        var now = clock.instant();
        deletions.due(now, MOST).stream().map(DeletionStore::message).forEach(to(deletionsQueue));
        deliveries.due(now, MOST).stream().map(Delivery.Key::message).forEach(to(deliveriesQueue));
        knowledge.due(now, MOST).stream().map(KnowledgeWork::message).forEach(to(indexingQueue));
    }

    private Consumer<String> to(String queue) {
        return message -> queues.wake(queue, message, Duration.ZERO);
    }
}
