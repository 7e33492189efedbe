package com.aresgen.store.threads;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.present;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Write;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.deletions.DeletionStore.Deletion;
import com.aresgen.store.idempotency.ResponseStore;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.items.UnmetCondition;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Removes what a deleted thread has left: its turns, and the stored responses that quote them. A page is counted in the
 * transaction that removes it, so that the counts are true whatever crashes and however many workers are at it.
 */
public final class ThreadPurge {
    /** A transaction has room for a hundred, one of which is the count. */
    private static final int PAGE = 99;

    private final DynamoDbClient dynamo;
    private final String table;
    private final ResponseStore responses;
    private final DeletionStore deletions;
    private final Transaction transaction;
    private final InstantSource clock;

    public ThreadPurge(
            DynamoDbClient dynamo,
            String threadsTable,
            ResponseStore responses,
            DeletionStore deletions,
            Transaction transaction,
            InstantSource clock) {
        this.dynamo = dynamo;
        this.table = threadsTable;
        this.responses = responses;
        this.deletions = deletions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Removes a page; false when there was none left. */
    public boolean page(Deletion deletion) {
        var items = page(deletion.thread());
        if (items.isEmpty()) {
            return false;
        }
        var quoted = items.stream()
                .filter(item -> item.containsKey(TurnItems.RESPONSE))
                .map(item -> text(item, TurnItems.RESPONSE))
                .toList();
        // First: what is gone from the thread could not be found again after a crash.
        quoted.forEach(responses::erase);
        var messages = items.stream()
                .filter(item -> item.containsKey(TurnItems.MESSAGES))
                .mapToLong(item -> number(item, TurnItems.MESSAGES))
                .sum();
        var writes = items.stream()
                .map(item -> ItemWrite.delete(table, key(item), "attribute_exists(thread)", UnmetCondition.SUPERSEDED))
                .collect(Collectors.toCollection(ArrayList::new));
        writes.add(deletions.counted(deletion.id(), messages, quoted.size(), clock.instant()));
        // Superseded, if another worker was quicker: the next page is looked for all the same.
        var _ = transaction.attempt(writes);
        return true;
    }

    /** Says that nothing is left, together with what is to be told of it; once, however often it is called. */
    public void finish(Deletion deletion, List<String> endpoints, List<? extends Write> deliveries) {
        var writes = new ArrayList<Write>();
        writes.add(deletions.purged(deletion.id(), clock.instant(), endpoints));
        writes.addAll(deliveries);
        var _ = transaction.attempt(writes);
    }

    private List<Map<String, AttributeValue>> page(String thread) {
        return dynamo.query(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("thread = :thread AND begins_with(#item, :turn)")
                        .projectionExpression("thread, #item, #messages, #response")
                        .expressionAttributeNames(Map.of(
                                "#item", ThreadHead.ITEM,
                                "#messages", TurnItems.MESSAGES,
                                "#response", TurnItems.RESPONSE))
                        .expressionAttributeValues(Map.of(":thread", text(thread), ":turn", text(TurnItems.PREFIX)))
                        .limit(PAGE))
                .items();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(
                ThreadHead.THREAD, present(item, ThreadHead.THREAD), ThreadHead.ITEM, present(item, ThreadHead.ITEM));
    }
}
