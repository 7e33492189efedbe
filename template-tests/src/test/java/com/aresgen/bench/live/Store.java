package com.aresgen.bench.live;

import com.aresgen.bench.units.Consumption;
import com.aresgen.faults.Watch;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** Counts what all functions of this process consume of the store. Safe for threads. */
final class Store implements Watch {
    private final Consumption sum = Consumption.ofAll();

    /** Since some moment. */
    record Used(int calls, int writes, double readUnits, double writeUnits) {
        Used since(Used before) {
            return new Used(
                    calls - before.calls,
                    writes - before.writes,
                    readUnits - before.readUnits,
                    writeUnits - before.writeUnits);
        }
    }

    @Override
    public synchronized void after(SdkRequest request, SdkResponse response) {
        sum.after(request, response);
    }

    @Override
    public synchronized Throwable failed(SdkRequest request, Throwable failure) {
        return sum.failed(request, failure);
    }

    synchronized Used used() {
        return new Used(sum.calls(), sum.writes(), sum.readUnits(), sum.writeUnits());
    }
}
