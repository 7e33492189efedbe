package com.aresgen.models;

import java.time.Duration;

/** Time that runs out, by the monotonic clock: setting the system time does not change it. */
public record Countdown(long end) {
    public static Countdown of(Duration time) {
        return new Countdown(System.nanoTime() + time.toNanos());
    }

    /** Negative once it is over. */
    public Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** The time left, but no more than {@code most}. */
    public Duration atMost(Duration most) {
        var left = left();
        return left.compareTo(most) < 0 ? left : most;
    }
}
