package com.aresgen.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Polls for a result, because the work of workers takes a moment. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Waiting() {}

    /** Polls {@code asked} until its value satisfies {@code like}, and returns that value. */
    public static <T> T until(Supplier<T> asked, Predicate<T> like) {
        var end = Instant.now().plus(PATIENCE);
        T found;
        do {
            found = asked.get();
            if (like.test(found)) {
                return found;
            }
            pause();
        } while (Instant.now().isBefore(end));
        throw new AssertionError("After " + PATIENCE + " it is still " + found);
    }

    public static void until(BooleanSupplier done) {
        var _ = until(done::getAsBoolean, Boolean::booleanValue);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
