package com.aresgen.limits;

import com.aresgen.faults.Item;
import com.aresgen.faults.Watch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Records the store calls of one call: their names, their cost, and the item that the last one returned. */
final class Ledger implements Watch {
    private static final double WRITE_UNIT_BYTES = 1024;

    private final List<String> calls = new ArrayList<>();
    private double units;
    private @Nullable Item item;

    List<String> calls() {
        return calls;
    }

    /** Read and write units together. */
    double units() {
        return units;
    }

    /** The item after an update, or as it was when a condition failed. */
    Item item() {
        if (item == null) {
            throw new IllegalStateException("No item was seen");
        }
        return item;
    }

    @Override
    public void after(SdkRequest request, SdkResponse response) {
        calls.add(name(request));
        units += switch (response) {
            case UpdateItemResponse update -> {
                item = new Item(update.attributes());
                yield update.consumedCapacity().capacityUnits();
            }
            case PutItemResponse put -> put.consumedCapacity().capacityUnits();
            case DeleteItemResponse delete -> delete.consumedCapacity().capacityUnits();
            case GetItemResponse get -> get.consumedCapacity().capacityUnits();
            case TransactWriteItemsResponse transaction -> units(transaction);
            default -> throw new IllegalStateException("Not known what it costs: " + response);
        };
    }

    /** A failed condition costs as much as writing the item as it is; the answer does not report it. */
    @Override
    public Throwable failed(SdkRequest request, Throwable failure) {
        calls.add(name(request));
        if (failure instanceof ConditionalCheckFailedException refused) {
            item = new Item(refused.item());
            units += Math.max(1, writeUnits(item));
        }
        return failure;
    }

    private static double units(TransactWriteItemsResponse response) {
        return response.consumedCapacity().stream()
                .mapToDouble(ConsumedCapacity::capacityUnits)
                .sum();
    }

    private static double writeUnits(Item item) {
        return Math.ceil(ItemSize.of(item) / WRITE_UNIT_BYTES);
    }

    private static String name(SdkRequest request) {
        return request.getClass().getSimpleName().replaceFirst("(Item|Items)?Request$", "");
    }
}
