package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.value.Bytes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The items that writes in flight are about. DynamoDB refuses a transaction that meets another write, and a write that
 * meets a transaction; plain writes of one item wait for each other.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling">
 *     Transaction conflict handling</a>
 */
public final class ItemLocks {
    private static final int TRANSACTION = -1;

    /** How many plain writes are in flight for an item, or {@link #TRANSACTION}. */
    private final Map<Bytes, Integer> held = new ConcurrentHashMap<>();

    /** Whether a transaction that wants this item may go on. */
    public boolean tryTransaction(Bytes item) {
        return held.putIfAbsent(item, TRANSACTION) == null;
    }

    /** Registers a plain write, which fails if a transaction holds the item. */
    public void enter(Bytes item) {
        held.compute(item, (_, holders) -> {
            requireNoTransaction(holders == null ? 0 : holders);
            return holders == null ? 1 : holders + 1;
        });
    }

    public boolean isInTransaction(Bytes item) {
        return held.getOrDefault(item, 0) == TRANSACTION;
    }

    public void leave(Bytes item) {
        held.compute(item, (_, holders) -> holders == null || holders <= 1 ? null : holders - 1);
    }

    private static void requireNoTransaction(int holders) {
        if (holders == TRANSACTION) {
            throw new ServiceError(ServiceError.Type.TRANSACTION_CONFLICT, "Transaction is ongoing for the item");
        }
    }
}
