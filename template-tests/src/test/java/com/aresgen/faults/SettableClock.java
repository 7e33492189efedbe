package com.aresgen.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that changes only when the test sets it. */
public final class SettableClock implements InstantSource {
    private volatile Instant now;

    public SettableClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }
}
