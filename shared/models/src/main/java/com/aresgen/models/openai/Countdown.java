package com.aresgen.models.openai;

import java.time.Duration;

/** Time that runs out, by a clock that nobody sets. */
record Countdown(long end) {
    static Countdown of(Duration time) {
        return new Countdown(System.nanoTime() + time.toNanos());
    }

    /** Negative once it is over. */
    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** What is left of it, and no more than so much. */
    Duration atMost(Duration most) {
        var left = left();
        return left.compareTo(most) < 0 ? left : most;
    }
}
