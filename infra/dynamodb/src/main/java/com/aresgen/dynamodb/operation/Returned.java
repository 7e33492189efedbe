package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an answer has only if its request asks for it. */
final class Returned {
    private Returned() {}

    static Optional<ObjectNode> capacity(JsonNode request, ConsumedCapacity consumed) {
        return switch (request.path("ReturnConsumedCapacity").asString("NONE")) {
            case "TOTAL" -> Optional.of(consumed.total());
            case "INDEXES" -> Optional.of(consumed.byIndex());
            default -> Optional.empty();
        };
    }

    /** An estimate in whole gigabytes, for tables with a local secondary index only. */
    static Optional<ObjectNode> collectionMetrics(
            JsonNode request, Table table, Map<String, AttributeValue> attributes) {
        if (!table.hasLocalIndex()
                || !"SIZE".equals(request.path("ReturnItemCollectionMetrics").asString("NONE"))) {
            return Optional.empty();
        }
        var metrics = JsonNodeFactory.instance.objectNode();
        var key = metrics.putObject("ItemCollectionKey");
        table.keys()
                .partition()
                .forEach(name -> key.set(name, ValueWriter.value(Objects.requireNonNull(attributes.get(name), name))));
        metrics.putArray("SizeEstimateRangeGB").add(0).add(1);
        return Optional.of(metrics);
    }

    /** The capacity of a request that several tables may have served: a list, one entry a table. */
    static void capacities(JsonNode request, Collection<ConsumedCapacity> consumed, ObjectNode answer) {
        for (var one : consumed) {
            capacity(request, one)
                    .ifPresent(units ->
                            answer.withArrayProperty("ConsumedCapacity").add(units));
        }
    }

    /** The metrics of one of several writes: lists by the names of their tables. */
    static void collectionMetrics(JsonNode request, TableAction written, ObjectNode answer) {
        collectionMetrics(request, written.table(), written.action().attributes())
                .ifPresent(metrics -> answer.withObjectProperty("ItemCollectionMetrics")
                        .withArrayProperty(written.table().name())
                        .add(metrics));
    }
}
