package com.aresgen.webhooks.sweep;

import com.aresgen.store.Delivery;
import com.aresgen.store.DeliveryStore;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Wakes the worker up for every delivery that is due. One that was woken up already is claimed only once. */
public final class Sweep {
    /** As many as a run has time for; the next one begins with those that are due the longest. */
    private static final int MOST = 1_000;

    private final DeliveryStore deliveries;
    private final Consumer<String> wake;
    private final InstantSource clock;

    /** Sweeps by this clock; {@code wake} sends a message to the queue of deliveries */
    public Sweep(DeliveryStore deliveries, Consumer<String> wake, InstantSource clock) {
        this.deliveries = deliveries;
        this.wake = wake;
        this.clock = clock;
    }

    public void run() {
        deliveries.due(clock.instant(), MOST).stream()
                .map(Delivery.Key::message)
                .forEach(wake);
    }
}
