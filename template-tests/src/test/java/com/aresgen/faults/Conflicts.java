package com.aresgen.faults;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Cancels the first transactions of a call, as the engine does while another transaction writes the same items. */
public final class Conflicts implements Watch {
    private final List<CancellationReason> reasons;
    private int left;
    private int transactions;

    /** @param codes the cancellation reasons, item by item */
    public Conflicts(int count, String... codes) {
        this.left = count;
        this.reasons = Stream.of(codes)
                .map(code -> CancellationReason.builder().code(code).build())
                .toList();
    }

    int transactions() {
        return transactions;
    }

    @Override
    public void before(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest) {
            transactions++;
            if (left > 0) {
                left--;
                throw TransactionCanceledException.builder()
                        .message("Transaction cancelled")
                        .cancellationReasons(reasons)
                        .build();
            }
        }
    }
}
