package com.aresgen.store;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Which refusals of DynamoDB the SDK repeats beside those that it repeats anyway. A plain write is refused, and nothing is
 * written, while a transaction changes the item: such as the claim of a record that the first call is completing.
 */
public final class StoreRetries {
    private StoreRetries() {}

    public static void configure(ClientOverrideConfiguration.Builder client) {
        client.retryStrategy(retries -> retries.retryOnException(TransactionConflictException.class));
    }
}
