package com.aresgen.webhooks.deliver;

import com.aresgen.lambda.work.Queues;
import com.aresgen.store.webhooks.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A message that the queue holds back until the time has come. What is further off than it can hold is the sweeper's. */
record DelayedMessage(Queues queues, String queue, InstantSource clock) implements Deliver.Alarm {
    @Override
    public void at(Instant time, Delivery.Key key) {
        // Queues count in seconds; one that came a moment early would find nothing due.
        var delay = Duration.ofSeconds(
                Duration.between(clock.instant(), time).plusMillis(999).toSeconds());
        if (!delay.isNegative() && delay.compareTo(Queues.LONGEST_DELAY) <= 0) {
            queues.wake(queue, key.message(), delay);
        }
    }
}
