package com.aresgen.bench.units;

import com.aresgen.faults.Watch;
import com.aresgen.suite.TemplateTables;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts the store calls of a call and their units, without those that count it against its key unless these are asked for. The
 * units of a transaction that is cancelled are not among them, since the store does not report them.
 */
public final class Consumption implements Watch {
    private final boolean withKey;
    private int calls;
    private int writes;
    private double readUnits;
    private double writeUnits;
    private int stale;
    private int conflicts;

    /** Without the calls that count a call against its key. */
    public Consumption() {
        this(false);
    }

    private Consumption(boolean withKey) {
        this.withKey = withKey;
    }

    /** Of all store calls. */
    public static Consumption ofAll() {
        return new Consumption(true);
    }

    public int calls() {
        return calls;
    }

    /** The calls among them that write, also where their condition did not hold. */
    public int writes() {
        return writes;
    }

    public double readUnits() {
        return readUnits;
    }

    public double writeUnits() {
        return writeUnits;
    }

    /** Transactions whose condition did not hold: the endpoint decides again after each. */
    public int stale() {
        return stale;
    }

    /** Transactions that met another transaction on the same item: each is sent again as it was. */
    public int conflicts() {
        return conflicts;
    }

    @Override
    public void after(SdkRequest request, SdkResponse response) {
        if (!withKey && countsAgainstKey(request)) {
            return;
        }
        calls++;
        switch (response) {
            case GetItemResponse get -> readUnits += units(List.of(get.consumedCapacity()));
            case QueryResponse query -> readUnits += units(List.of(query.consumedCapacity()));
            case BatchGetItemResponse batch -> readUnits += units(batch.consumedCapacity());
            case UpdateItemResponse update -> wrote(List.of(update.consumedCapacity()));
            case PutItemResponse put -> wrote(List.of(put.consumedCapacity()));
            case DeleteItemResponse delete -> wrote(List.of(delete.consumedCapacity()));
            case TransactWriteItemsResponse transaction -> wrote(transaction.consumedCapacity());
            default -> throw new IllegalStateException("Not known what it costs: " + response);
        }
    }

    /** A condition that fails costs as much as writing the item as it is, which is below 1 KB in what is counted so. */
    @Override
    public Throwable failed(SdkRequest request, Throwable failure) {
        if (withKey && failure instanceof ConditionalCheckFailedException) {
            calls++;
            writes++;
            writeUnits++;
        }
        if (request instanceof TransactWriteItemsRequest && failure instanceof TransactionCanceledException cancelled) {
            calls++;
            writes++;
            // The first write that failed decides, as in Transaction.
            var code = cancelled.cancellationReasons().stream()
                    .map(CancellationReason::code)
                    .filter(each -> !each.equals("None"))
                    .findFirst();
            if (code.filter("ConditionalCheckFailed"::equals).isPresent()) {
                stale++;
            } else {
                conflicts++;
            }
        }
        return failure;
    }

    private void wrote(List<ConsumedCapacity> consumed) {
        writes++;
        writeUnits += units(consumed);
    }

    private static boolean countsAgainstKey(SdkRequest request) {
        return request instanceof UpdateItemRequest update && update.tableName().equals(TemplateTables.KEYS);
    }

    private static double units(List<ConsumedCapacity> consumed) {
        return consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }
}
