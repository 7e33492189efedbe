package com.aresgen.bench.workflows;

import com.aresgen.bench.units.Consumption;
import com.aresgen.faults.StoreCalls;
import com.aresgen.faults.Watch;
import com.aresgen.suite.RunningApi;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What everything that runs in this process consumes between two moments: store calls of all functions, and transitions
 * of the state machine.
 */
record Consumed(int calls, double readUnits, double writeUnits, long transitions, long executions) {
    /** US East (N. Virginia), on demand; aws.amazon.com/dynamodb/pricing/on-demand. */
    private static final double READ = 0.125e-6;

    private static final double WRITE = 0.625e-6;
    /** Standard workflows; aws.amazon.com/step-functions/pricing. */
    private static final double TRANSITION = 25e-6;

    private static final Counter COUNTER = new Counter();

    /** Counts on behalf of all threads. */
    private static final class Counter implements Watch {
        private final Consumption sum = new Consumption();

        @Override
        public synchronized void after(SdkRequest request, SdkResponse response) {
            sum.after(request, response);
        }

        @Override
        public synchronized Throwable failed(SdkRequest request, Throwable failure) {
            return sum.failed(request, failure);
        }

        synchronized Consumed now() {
            var states = RunningApi.eu().local().states().orElseThrow();
            return new Consumed(sum.calls(), sum.readUnits(), sum.writeUnits(), states.transitions(), states.started());
        }
    }

    static void begin() {
        StoreCalls.watchOthers(COUNTER);
    }

    /** Since the beginning. */
    static Consumed now() {
        return COUNTER.now();
    }

    Consumed since(Consumed before) {
        return new Consumed(
                calls - before.calls,
                readUnits - before.readUnits,
                writeUnits - before.writeUnits,
                transitions - before.transitions,
                executions - before.executions);
    }

    double storeDollars() {
        return readUnits * READ + writeUnits * WRITE;
    }

    double machineDollars() {
        return transitions * TRANSITION;
    }
}
