package com.aresgen.dynamodb.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table.
 *
 * @param number the table's place in the storage, unique among all tables and indexes
 * @param types the type of each key attribute: S, N or B
 * @param record the table as it is stored: its description as DescribeTable answers it, and what else is known of it
 */
public record Table(
        String name, int number, KeySchema keys, Map<String, String> types, List<Index> indexes, ObjectNode record) {
    static final String DESCRIPTION = "description";
    static final String NUMBER = "number";
    static final String INDEX_NUMBERS = "indexNumbers";
    private static final String EXPIRY = "timeToLive";
    private static final String TAGS = "tags";

    static Table of(ObjectNode record) {
        var description = record.path(DESCRIPTION);
        var keys = KeySchema.of(description.path("KeySchema"));
        var indexes = new ArrayList<Index>();
        for (var local : description.path("LocalSecondaryIndexes")) {
            indexes.add(Index.of(local, indexNumber(record, local), false, keys));
        }
        for (var global : description.path("GlobalSecondaryIndexes")) {
            indexes.add(Index.of(global, indexNumber(record, global), true, keys));
        }
        // The messages name the first index by its name.
        indexes.sort(Comparator.comparing(Index::name));
        return new Table(
                description.path("TableName").asString(),
                record.path(NUMBER).asInt(),
                keys,
                types(description.path("AttributeDefinitions")),
                List.copyOf(indexes),
                record);
    }

    public static Map<String, String> types(JsonNode definitions) {
        return StreamSupport.stream(definitions.spliterator(), false)
                .collect(Collectors.toUnmodifiableMap(
                        definition -> definition.path("AttributeName").asString(),
                        definition -> definition.path("AttributeType").asString()));
    }

    private static int indexNumber(JsonNode record, JsonNode index) {
        return record.path(INDEX_NUMBERS)
                .path(index.path("IndexName").asString())
                .asInt();
    }

    public ObjectNode description() {
        return (ObjectNode) record.path(DESCRIPTION);
    }

    public Optional<Index> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }

    public String type(String attribute) {
        return types.getOrDefault(attribute, "S");
    }

    public boolean hasLocalIndex() {
        return indexes.stream().anyMatch(index -> !index.isGlobal());
    }

    /** The attribute that holds the second after which an item may be deleted. */
    public Optional<String> expiryAttribute() {
        return record.path(EXPIRY).asStringOpt();
    }

    public JsonNode tags() {
        return record.path(TAGS);
    }

    public Table withTags(JsonNode tags) {
        var changed = record.deepCopy();
        changed.set(TAGS, tags);
        return of(changed);
    }

    public Table withDescription(ObjectNode description) {
        var changed = record.deepCopy();
        changed.set(DESCRIPTION, description);
        return of(changed);
    }

    public Table withExpiryAttribute(Optional<String> attribute) {
        var changed = record.deepCopy();
        attribute.ifPresentOrElse(name -> changed.put(EXPIRY, name), () -> changed.remove(EXPIRY));
        return of(changed);
    }
}
