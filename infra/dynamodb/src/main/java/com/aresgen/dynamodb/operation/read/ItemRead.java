package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.expression.Projection;
import com.aresgen.dynamodb.operation.NestedPaths;
import com.aresgen.dynamodb.operation.Parameters;
import com.aresgen.dynamodb.table.EntryKey;
import com.aresgen.dynamodb.table.KeyCheck;
import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What GetItem and its siblings answer of an item: all of it, or a projection.
 *
 * @param projection absent for the whole item
 */
record ItemRead(@Nullable Projection projection) {
    static ItemRead of(JsonNode request) {
        Parameters.requireOneKind(request, List.of("ProjectionExpression"), List.of("AttributesToGet"));
        var placeholders = Parameters.placeholders(request);
        var projection = Filters.projection(request, placeholders);
        placeholders.requireAllUsed();
        return new ItemRead(projection);
    }

    /** The place of the item with this key. */
    Bytes place(Table table, Map<String, AttributeValue> key) {
        KeyCheck.key(table, key);
        if (projection != null) {
            NestedPaths.refuseInKeys(table, projection.paths().stream());
        }
        return EntryKey.of(table, key);
    }

    ObjectNode json(Map<String, AttributeValue> item) {
        return ValueWriter.item(projection == null ? item : projection.of(item));
    }
}
