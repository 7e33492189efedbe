package com.aresgen.deletions.sweep;

import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.DeliveryStore;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Wakes workers up for every row that is due. What somebody was woken up for already is claimed only once. */
public final class Sweep {
    /** As many as a run has time for; the next one begins with those that are due the longest. */
    private static final int MOST = 1_000;

    private final DeletionStore deletions;
    private final Consumer<String> wakeForDeletion;
    private final DeliveryStore deliveries;
    private final Consumer<String> wakeForDelivery;
    private final InstantSource clock;

    /** Sweeps by this clock; each {@code wake…} sends a message to a queue. */
    public Sweep(
            DeletionStore deletions,
            Consumer<String> wakeForDeletion,
            DeliveryStore deliveries,
            Consumer<String> wakeForDelivery,
            InstantSource clock) {
        this.deletions = deletions;
        this.wakeForDeletion = wakeForDeletion;
        this.deliveries = deliveries;
        this.wakeForDelivery = wakeForDelivery;
        this.clock = clock;
    }

    public void run() {
        var now = clock.instant();
        deletions.due(now, MOST).stream().map(DeletionStore::message).forEach(wakeForDeletion);
        deliveries.due(now, MOST).stream().map(Delivery.Key::message).forEach(wakeForDelivery);
    }
}
