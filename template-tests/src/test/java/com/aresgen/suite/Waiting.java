package com.aresgen.suite;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Polls for a result, because the work of workers takes a moment. */
public final class Waiting {
    /** Long: a machine that is slow for a while fails no test, and one that passes waits no longer for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** In milliseconds; a wait asks less and less often, so that a long one does not use up the quota of its key. */
    private static final int SHORTEST_PAUSE = 20;

    private static final int LONGEST_PAUSE = 200;

    private Waiting() {}

    /** Polls {@code asked} until its value satisfies {@code like}, and returns that value. */
    public static <T> T until(Supplier<T> asked, Predicate<T> like) {
        var end = Instant.now().plus(PATIENCE);
        var pause = SHORTEST_PAUSE;
        T found;
        do {
            found = asked.get();
            if (like.test(found)) {
                return found;
            }
            sleep(pause);
            pause = Math.min(pause + SHORTEST_PAUSE, LONGEST_PAUSE);
        } while (Instant.now().isBefore(end));
        throw new AssertionError("After %s it is still %s; the machine's load is %.1f on %d cores"
                .formatted(
                        PATIENCE,
                        found,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors()));
    }

    public static void until(BooleanSupplier done) {
        var _ = until(done::getAsBoolean, Boolean::booleanValue);
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
