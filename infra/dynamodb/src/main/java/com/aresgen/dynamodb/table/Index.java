package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A secondary index of a table.
 *
 * @param number the index's place in the storage, unique among all tables and indexes
 * @param projected the attributes that the index holds at least: it may hold all
 */
public record Index(
        String name, int number, KeySchema keys, boolean isGlobal, Set<String> projected, boolean holdsAll) {
    static Index of(JsonNode description, int number, boolean isGlobal, KeySchema tableKeys) {
        var keys = KeySchema.of(description.path("KeySchema"));
        var projection = description.path("Projection");
        var projected = new LinkedHashSet<>(tableKeys.attributes());
        projected.addAll(keys.attributes());
        projection.path("NonKeyAttributes").forEach(attribute -> projected.add(attribute.asString()));
        return new Index(
                description.path("IndexName").asString(),
                number,
                keys,
                isGlobal,
                projected,
                "ALL".equals(projection.path("ProjectionType").asString()));
    }

    /** What the index holds of an item. */
    public Map<String, AttributeValue> view(Map<String, AttributeValue> item) {
        if (holdsAll) {
            return item;
        }
        var view = new LinkedHashMap<String, AttributeValue>();
        item.forEach((name, value) -> {
            if (projected.contains(name)) {
                view.put(name, value);
            }
        });
        return view;
    }
}
