package com.aresgen.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Notes which of the store calls of one attempt only read. */
final class ReadingCalls implements Watch {
    private final List<Boolean> reads = new CopyOnWriteArrayList<>();

    @Override
    public void before(SdkRequest request) {
        reads.add(request instanceof GetItemRequest
                || request instanceof QueryRequest
                || request instanceof BatchGetItemRequest);
    }

    /** @param call its number, counted from 1 */
    boolean has(int call) {
        return call <= reads.size() && reads.get(call - 1);
    }
}
