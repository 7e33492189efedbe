package com.aresgen.store.threads;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.present;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.Purger;
import com.aresgen.store.idempotency.PurgedPage;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Removes the rest of a deleted thread: its turns, and the stored answers that quote them. A page costs one strongly
 * consistent Query (one read unit per 4 KB, up to 1 MB) and {@link PurgedPage#remove}. Safe for threads.
 */
public final class ThreadPurger implements Purger {
    private final DynamoDbClient dynamo;
    private final String table;
    private final PurgedPage page;

    @Inject
    public ThreadPurger(DynamoDbClient dynamo, TableNames tables, PurgedPage page) {
        this.dynamo = dynamo;
        this.table = tables.threads();
        this.page = page;
    }

    @Override
    public boolean page(Deletion deletion) {
        var items = items(deletion.subject());
        if (items.isEmpty()) {
            return false;
        }
        var quoting = items.stream()
                .filter(item -> item.containsKey(TurnItems.RESPONSE))
                .map(item -> text(item, TurnItems.RESPONSE))
                .toList();
        var messages = items.stream()
                .filter(item -> item.containsKey(TurnItems.MESSAGES))
                .mapToLong(item -> number(item, TurnItems.MESSAGES))
                .sum();
        var removals = items.stream()
                .map(item -> ItemWrite.delete(table, key(item), "attribute_exists(thread)", UnmetCondition.SUPERSEDED))
                .toList();
        page.remove(deletion, quoting, removals, Map.of("messages", messages, "responses", (long) quoting.size()));
        return true;
    }

    private List<Map<String, AttributeValue>> items(String thread) {
        return dynamo.query(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("thread = :thread AND begins_with(#item, :turn)")
                        .projectionExpression("thread, #item, #messages, #response")
                        .expressionAttributeNames(Map.of(
                                "#item", ThreadHead.ITEM,
                                "#messages", TurnItems.MESSAGES,
                                "#response", TurnItems.RESPONSE))
                        .expressionAttributeValues(Map.of(":thread", text(thread), ":turn", text(TurnItems.PREFIX)))
                        .limit(PurgedPage.MOST))
                .items();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(
                ThreadHead.THREAD, present(item, ThreadHead.THREAD), ThreadHead.ITEM, present(item, ThreadHead.ITEM));
    }
}
