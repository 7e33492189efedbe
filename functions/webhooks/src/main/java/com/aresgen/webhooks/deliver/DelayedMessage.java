package com.aresgen.webhooks.deliver;

import com.aresgen.lambda.work.Queues;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.webhooks.Delivery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A message that the queue holds back until the attempt is due; beyond 15 min the sweeper wakes the worker. */
final class DelayedMessage implements Deliver.Alarm {
    private final Queues queues;
    private final String queue;
    private final InstantSource clock;

    @Inject
    DelayedMessage(Queues queues, QueueUrls urls, InstantSource clock) {
        this.queues = queues;
        this.queue = urls.deliveries();
        this.clock = clock;
    }

    @Override
    public void at(Instant time, Delivery.Key key) {
        // Queues delay by whole seconds: rounded up, since a message that arrives early would find nothing due.
        var delay = Duration.ofSeconds(
                Duration.between(clock.instant(), time).plusMillis(999).toSeconds());
        if (!delay.isNegative() && delay.compareTo(Queues.LONGEST_DELAY) <= 0) {
            queues.wake(queue, key.message(), delay);
        }
    }
}
