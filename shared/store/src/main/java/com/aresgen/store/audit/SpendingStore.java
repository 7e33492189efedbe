package com.aresgen.store.audit;

import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** What keys have spent. Reads are eventually consistent, since counting is late by seconds anyway. Safe for threads. */
@Singleton
public final class SpendingStore {
    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public SpendingStore(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.usage();
    }

    /** Of one key, on this day (UTC) and in its month. One GetItem: half a read unit. */
    public KeySpending of(String workspace, String key, LocalDate day) {
        var counter = SpendingCounter.of(workspace, key, day);
        return SpendingCounter.read(
                dynamo.getItem(request -> request.tableName(table).key(counter.item()))
                        .item(),
                day);
    }

    /**
     * By the ids of keys, of which there are at most 100; of those that have spent something in the month. One
     * BatchGetItem: half a read unit for each key.
     */
    public Map<String, KeySpending> of(String workspace, List<String> keys, LocalDate day) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var items = keys.stream()
                .map(key -> SpendingCounter.of(workspace, key, day).item())
                .toList();
        var found = new HashMap<String, KeySpending>();
        dynamo.batchGetItemPaginator(request -> request.requestItems(
                        Map.of(table, KeysAndAttributes.builder().keys(items).build())))
                .forEach(page -> page.responses()
                        .getOrDefault(table, List.of())
                        .forEach(item -> found.put(SpendingCounter.keyOf(item), SpendingCounter.read(item, day))));
        return found;
    }
}
