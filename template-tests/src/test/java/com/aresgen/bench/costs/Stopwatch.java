package com.aresgen.bench.costs;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures time on the clock, and the processor time of this thread, which other work on the machine hardly changes. */
public record Stopwatch(long nanos, long cpuNanos) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MILLI = 1e6;

    /** Both since the start. */
    public record Times(double millis, double cpuMillis) {}

    public static Stopwatch start() {
        return new Stopwatch(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
    }

    public Times times() {
        return new Times(
                (System.nanoTime() - nanos) / NANOS_PER_MILLI,
                (THREADS.getCurrentThreadCpuTime() - cpuNanos) / NANOS_PER_MILLI);
    }
}
