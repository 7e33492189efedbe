package com.aresgen.store.items;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * How long a claim or a lock holds when its call is not heard of again: until the call's deadline, but at most half a minute. A
 * call that may take longer says every ten seconds that it is alive, so that a retry after a crash need not wait for a
 * quarter of an hour.
 */
public final class Lease implements AutoCloseable {
    private static final Duration LENGTH = Duration.ofSeconds(30);

    /** The time between two renewals where nothing else is asked for. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    /** How far the clocks of two machines may differ before a claim could be taken from a call that still runs. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    private final Renewal renewal;
    private final InstantSource clock;
    private final Instant deadline;
    private final Duration beat;
    private final CountDownLatch over = new CountDownLatch(1);

    /** Moves the end of what is held; false when it is held no more. */
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

    /** That of a lease which begins now. */
    public static Instant end(InstantSource clock, Instant deadline) {
        var most = clock.instant().plus(LENGTH);
        return (deadline.isBefore(most) ? deadline : most).plus(CLOCK_SKEW);
    }

    /** Renews it from now on, where that is ever needed, until it is closed. */
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
            // The next beat comes before the lease ends.
            return true;
        }
    }
}
