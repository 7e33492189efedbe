package com.aresgen.store.items;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * How long a claim or a lock holds without renewal: until the call's deadline, but at most 30 s, and 2 s for clock
 * skew. A call that may take longer renews it every 10 s, so that a retry after a crash need not wait for 15 minutes.
 * Safe for threads.
 */
public final class Lease implements AutoCloseable {
    private static final Duration LENGTH = Duration.ofSeconds(30);

    /** The time between two renewals, unless another is given. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    /** How far the clocks of two machines may differ before a claim could be taken from a call that still runs. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    private final Renewal renewal;
    private final InstantSource clock;
    private final Instant deadline;
    private final Duration beat;
    private final CountDownLatch over = new CountDownLatch(1);

    /** Moves the end of the claim or lock; false if this call no longer holds it. */
    public interface Renewal {
        boolean until(Instant end);
    }

    public Lease(Renewal renewal, InstantSource clock, Instant deadline) {
        this(renewal, clock, deadline, BEAT);
    }

    public Lease(Renewal renewal, InstantSource clock, Instant deadline, Duration beat) {
        this.renewal = renewal;
        this.clock = clock;
        this.deadline = deadline;
        this.beat = beat;
    }

    public Instant end() {
        return end(clock, deadline);
    }

    /** The end of a lease that begins now. */
    public static Instant end(InstantSource clock, Instant deadline) {
        var most = clock.instant().plus(LENGTH);
        return (deadline.isBefore(most) ? deadline : most).plus(CLOCK_SKEW);
    }

    /**
     * Renews the lease from now on until it is closed; does nothing if the deadline comes before the lease could end.
     */
    public void keep() {
        if (deadline.isAfter(clock.instant().plus(LENGTH))) {
            Thread.ofVirtual().name("lease").start(this::beat);
        }
    }

    @Override
    public void close() {
        over.countDown();
    }

    private void beat() {
        try {
            var held = true;
            while (held && !over.await(beat.toMillis(), TimeUnit.MILLISECONDS)) {
                held = renewed();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean renewed() {
        try {
            return renewal.until(end());
        } catch (SdkException _) {
            // The next renewal comes before the lease ends.
            return true;
        }
    }
}
