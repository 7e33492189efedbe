package com.aresgen.dynamodb.operation;

import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueWriter;
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
}
