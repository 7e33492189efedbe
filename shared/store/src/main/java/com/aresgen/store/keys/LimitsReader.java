package com.aresgen.store.keys;

import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.values.KeyLimits;
import com.aresgen.store.TableNames;
import jakarta.inject.Inject;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads the limits of keys in whose name other actors call: edit tokens, and runs of workflows. Safe for threads. */
public final class LimitsReader {
    private final DynamoDbClient dynamo;
    private final String table;

    @Inject
    public LimitsReader(DynamoDbClient dynamo, TableNames tables) {
        this.dynamo = dynamo;
        this.table = tables.keys();
    }

    /** As they are now, of a revoked key too. One strongly consistent GetItem: one read unit. */
    public KeyLimits of(String key) {
        var item = dynamo.getItem(request -> request.tableName(table)
                        .key(Map.of(KeyItem.ID, text(key)))
                        .consistentRead(true))
                .item();
        return item.isEmpty() ? KeyLimits.NONE : new KeyItem(item).limits();
    }
}
