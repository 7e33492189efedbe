package com.aresgen.store.locks;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.store.items.Lease;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Permission to add the next turn to a thread or conversation. The turn's commit removes the lock; if its call crashes,
 * the lock expires at most 32 s after the last renewal. Safe for threads.
 */
public final class HeadLock<H> implements AutoCloseable {
    private final DynamoDbClient dynamo;
    private final String table;
    private final String owner;
    private final Map<String, AttributeValue> key;
    private final H head;
    private final Lease lease;

    private HeadLock(
            DynamoDbClient dynamo,
            String table,
            Map<String, AttributeValue> key,
            InstantSource clock,
            Call call,
            H head) {
        this.dynamo = dynamo;
        this.table = table;
        this.key = key;
        this.owner = call.requestId();
        this.head = head;
        this.lease = new Lease(this::renew, clock, call.deadline());
    }

    /** How taking a lock ends. */
    public sealed interface Taking<H> {
        record Held<H>(HeadLock<H> lock) implements Taking<H> {}

        /** No such resource in this workspace. */
        record Missing<H>() implements Taking<H> {}

        /** Another call has the lock. */
        record Busy<H>() implements Taking<H> {}
    }

    static <H> HeadLock<H> kept(
            DynamoDbClient dynamo,
            String table,
            Map<String, AttributeValue> key,
            InstantSource clock,
            Call call,
            H head) {
        var lock = new HeadLock<>(dynamo, table, key, clock, call, head);
        lock.lease.keep();
        return lock;
    }

    /** The head as it was when it was locked; no other call adds a turn until the lock ends. */
    public H head() {
        return head;
    }

    /** Names the call that has the lock, for the condition of its commit. */
    public String owner() {
        return owner;
    }

    /** Removes the lock without a turn. One conditional UpdateItem: one write unit per KB of the head. */
    public void release() {
        close();
        change("REMOVE lock_owner, lock_until", Map.of(":me", text(owner)));
    }

    /** Stops renewing the lock. The commit removes it; after a failed call it expires within 32 s. */
    @Override
    public void close() {
        lease.close();
    }

    private boolean renew(Instant end) {
        return change("SET lock_until = :end", Map.of(":me", text(owner), ":end", number(end.toEpochMilli())));
    }

    /** False if this call no longer holds the lock. */
    private boolean change(String expression, Map<String, AttributeValue> values) {
        try {
            dynamo.updateItem(request -> request.tableName(table)
                    .key(key)
                    .updateExpression(expression)
                    .conditionExpression("lock_owner = :me")
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
