package com.aresgen.store.threads;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.Lease;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Permission to add the next turn to a thread. The turn's commit removes the lock; if its call crashes, the lock
 * expires at most 32 s after the last renewal. Safe for threads.
 */
public final class ThreadLock implements AutoCloseable {
    private static final String FREE = "attribute_not_exists(lock_until) OR lock_until < :now OR lock_owner = :me";

    private final DynamoDbClient dynamo;
    private final String table;
    private final String owner;
    private final ThreadHead head;
    private final Lease lease;

    private ThreadLock(DynamoDbClient dynamo, String table, InstantSource clock, Call call, ThreadHead head) {
        this.dynamo = dynamo;
        this.table = table;
        this.owner = call.requestId();
        this.head = head;
        this.lease = new Lease(this::renew, clock, call.deadline());
    }

    /** How taking a lock ends. */
    public sealed interface Taking {
        record Held(ThreadLock lock) implements Taking {}

        /** No such thread in this workspace. */
        record Missing() implements Taking {}

        /** Another call is adding a turn. */
        record Busy() implements Taking {}
    }

    static Taking take(DynamoDbClient dynamo, String table, InstantSource clock, Call call, String thread) {
        var end = Lease.end(clock, call.deadline());
        var workspace = call.caller().workspace();
        try {
            var item = dynamo.updateItem(UpdateItemRequest.builder()
                            .tableName(table)
                            .key(ThreadHead.key(thread))
                            .updateExpression("SET lock_owner = :me, lock_until = :end")
                            .conditionExpression("workspace = :workspace AND (" + FREE + ")")
                            .expressionAttributeValues(Map.of(
                                    ":me", text(call.requestId()),
                                    ":end", number(end.toEpochMilli()),
                                    ":now", number(clock.millis()),
                                    ":workspace", text(workspace)))
                            .returnValues(ReturnValue.ALL_NEW)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                            .build())
                    .attributes();
            var lock = new ThreadLock(dynamo, table, clock, call, ThreadHead.of(item));
            lock.lease.keep();
            return new Taking.Held(lock);
        } catch (ConditionalCheckFailedException e) {
            return e.hasItem() && Heads.isOf(workspace, e.item()) ? new Taking.Busy() : new Taking.Missing();
        }
    }

    /** The thread as it was when it was locked; no other call adds a turn until the lock ends. */
    public ThreadHead head() {
        return head;
    }

    String thread() {
        return head.id();
    }

    String owner() {
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
                    .key(ThreadHead.key(thread()))
                    .updateExpression(expression)
                    .conditionExpression("lock_owner = :me")
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
