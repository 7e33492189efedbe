package com.aresgen.dynamodb.operation.write;

import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a write of one item found and what it left.
 *
 * @param before absent if there was no item
 * @param after absent if there is none any more
 */
record WriteEffect(
        @Nullable Map<String, AttributeValue> before,
        @Nullable Map<String, AttributeValue> after) {
    /** Writes within one turn. */
    static WriteEffect of(Database database, TableAction action) {
        return database.inTurn(() -> {
            var items = database.items();
            var before = items.get(action.key());
            var after = action.decide(before);
            items.apply(items.changes(action.table(), action.key(), before, after));
            return new WriteEffect(before, after);
        });
    }
}
