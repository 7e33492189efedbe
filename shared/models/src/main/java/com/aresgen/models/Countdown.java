package com.aresgen.models;

import java.time.Duration;

/** Time that runs out, by a clock that nobody sets. */
public record Countdown(long end) {
    public static Countdown of(Duration time) {
        return new Countdown(System.nanoTime() + time.toNanos());
    }

    /** Negative once it is over. */
    public Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** What is left of it, and no more than so much. */
    public Duration atMost(Duration most) {
        var left = left();
        return left.compareTo(most) < 0 ? left : most;
    }
}
