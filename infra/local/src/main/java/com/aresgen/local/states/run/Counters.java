package com.aresgen.local.states.run;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What happened since the start of the process, for benchmarks. */
final class Counters {
    private final LongAdder transitions = new LongAdder();
    private final LongAdder started = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Long::max, 0);

    void transition() {
        transitions.increment();
    }

    void start() {
        started.increment();
    }

    void history(int events) {
        longest.accumulate(events);
    }

    long transitions() {
        return transitions.sum();
    }

    long started() {
        return started.sum();
    }

    long longest() {
        return longest.get();
    }
}
