package com.aresgen.webhooks.deliver;

import com.aresgen.store.webhooks.Delivery;
import com.aresgen.store.webhooks.FailedDeliveries;
import com.aresgen.store.webhooks.Recovery;
import com.aresgen.store.webhooks.RecoveryStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Restarts the deliveries of a recovery one by one, in as many runs as needed. A run that ends early leaves the row of
 * the recovery, which is due again: the next run finds the deliveries that are not restarted yet. Two runs at the same
 * time restart each delivery once.
 */
public final class Recover {
    /** Time for the last restart of a run, and for the end of the recovery. */
    private static final Duration RESERVE = Duration.ofSeconds(20);

    private final RecoveryStore recoveries;
    private final FailedDeliveries failed;
    private final Deliver.Alarm alarm;
    private final InstantSource clock;

    @Inject
    public Recover(RecoveryStore recoveries, FailedDeliveries failed, Deliver.Alarm alarm, InstantSource clock) {
        this.recoveries = recoveries;
        this.failed = failed;
        this.alarm = alarm;
        this.clock = clock;
    }

    void handle(Delivery.Key key, Instant deadline) {
        recoveries.begin(key, deadline).ifPresent(recovery -> restart(recovery, deadline.minus(RESERVE)));
    }

    private void restart(Recovery recovery, Instant until) {
        var left = failed.of(recovery).iterator();
        while (left.hasNext()) {
            var now = clock.instant();
            if (now.isAfter(until)) {
                // The row is still due: the sweeper wakes the next run.
                return;
            }
            var delivery = left.next();
            // Not before the time of the request, by whatever clock: such a delivery would be restarted again.
            var start = now.isBefore(recovery.askedAt()) ? recovery.askedAt() : now;
            if (failed.restart(delivery, recovery, start)) {
                alarm.at(start, delivery);
            }
        }
        recoveries.finish(recovery);
    }
}
