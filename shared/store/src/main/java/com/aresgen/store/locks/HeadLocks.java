package com.aresgen.store.locks;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.Lease;
import com.aresgen.store.locks.HeadLock.Taking;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Locks the heads of one kind of resource. Safe for threads.
 *
 * @param key the partition key of the table
 * @param reader reads a head from its item
 */
public record HeadLocks<H>(
        DynamoDbClient dynamo,
        String table,
        String key,
        InstantSource clock,
        Function<Map<String, AttributeValue>, H> reader) {
    private static final String FREE = "attribute_not_exists(lock_until) OR lock_until < :now OR lock_owner = :me";

    /**
     * Locks the head of a resource of the caller's workspace, or returns why it cannot. One conditional UpdateItem: one
     * write unit per KB of the head.
     *
     * @param more attributes that the head must have, or it counts as missing
     */
    public Taking<H> take(Call call, String id, Map<String, AttributeValue> more) {
        var end = Lease.end(clock, call.deadline());
        var workspace = call.caller().workspace();
        var values = new HashMap<String, AttributeValue>();
        more.forEach((name, value) -> values.put(":" + name, value));
        var also = more.keySet().stream()
                .map(name -> " AND " + name + " = :" + name)
                .collect(Collectors.joining());
        values.put(":me", text(call.requestId()));
        values.put(":end", number(end.toEpochMilli()));
        values.put(":now", number(clock.millis()));
        values.put(":workspace", text(workspace));
        var head = Map.of(key, text(id), Heads.ITEM, text(Heads.HEAD));
        try {
            var item = dynamo.updateItem(UpdateItemRequest.builder()
                            .tableName(table)
                            .key(head)
                            .updateExpression("SET lock_owner = :me, lock_until = :end")
                            .conditionExpression("workspace = :workspace AND (" + FREE + ")" + also)
                            .expressionAttributeValues(values)
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build())
                    .attributes();
            return new Taking.Held<>(HeadLock.kept(dynamo, table, head, clock, call, reader.apply(item)));
        } catch (ConditionalCheckFailedException e) {
            var busy = e.hasItem()
                    && Heads.isOf(workspace, e.item())
                    && e.item().entrySet().containsAll(more.entrySet());
            return busy ? new Taking.Busy<>() : new Taking.Missing<>();
        }
    }

    /** As {@link #take(Call, String, Map)}, whatever else the head has. */
    public Taking<H> take(Call call, String id) {
        return take(call, id, Map.of());
    }
}
