package com.aresgen.dynamodb.table;

import com.aresgen.dynamodb.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The attributes that identify an item within a table, or place it within an index.
 *
 * @param partition one attribute; up to four in a global secondary index
 * @param sort none or one; up to four in a global secondary index
 */
public record KeySchema(List<String> partition, List<String> sort) {
    /** Reads a KeySchema of the API. */
    public static KeySchema of(JsonNode elements) {
        var partition = new ArrayList<String>();
        var sort = new ArrayList<String>();
        for (var element : elements) {
            var isPartition = "HASH".equals(element.path("KeyType").asString());
            (isPartition ? partition : sort).add(element.path("AttributeName").asString());
        }
        return new KeySchema(List.copyOf(partition), List.copyOf(sort));
    }

    public List<String> attributes() {
        var all = new ArrayList<>(partition);
        all.addAll(sort);
        return all;
    }

    public boolean contains(String attribute) {
        return partition.contains(attribute) || sort.contains(attribute);
    }

    /**
     * Whether an item has all attributes of this key in their types. An item without one of them is not in a sparse index;
     * one from before the index may have another type.
     */
    public boolean fits(Map<String, AttributeValue> item, Map<String, String> types) {
        return attributes().stream().allMatch(name -> {
            var value = item.get(name);
            return value != null && value.type().equals(types.get(name));
        });
    }
}
