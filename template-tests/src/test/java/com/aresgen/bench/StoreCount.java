package com.aresgen.bench;

import com.aresgen.faults.StoreCalls;
import com.aresgen.faults.Watch;
import java.util.concurrent.Callable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Counts the store calls and read units of one piece of work, and its seconds. */
final class StoreCount implements Watch {
    private int calls;
    private double readUnits;
    private double seconds;

    static StoreCount of(Callable<?> work) throws Exception {
        var count = new StoreCount();
        var start = System.nanoTime();
        StoreCalls.<Object, Exception>watchedBy(count, work::call);
        count.seconds = (System.nanoTime() - start) * 1e-9;
        return count;
    }

    int calls() {
        return calls;
    }

    /** The capacity units of reads alone. */
    double readUnits() {
        return readUnits;
    }

    double seconds() {
        return seconds;
    }

    @Override
    public void after(SdkRequest request, SdkResponse response) {
        calls++;
        readUnits += switch (response) {
            case GetItemResponse get -> units(get.consumedCapacity());
            case QueryResponse query -> units(query.consumedCapacity());
            default -> 0;
        };
    }

    private static double units(ConsumedCapacity consumed) {
        return consumed == null ? 0 : consumed.capacityUnits();
    }
}
