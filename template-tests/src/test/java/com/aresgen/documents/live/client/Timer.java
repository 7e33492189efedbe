package com.aresgen.documents.live.client;

import java.time.Duration;

/** Something that is to happen after a while; over before it is started. */
final class Timer {
    private long end = System.nanoTime();

    void start(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    void end() {
        end = System.nanoTime();
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }
}
