package com.aresgen.dynamodb.operation.write;

import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sizes of item collections, which an answer has only if its request asks for them. */
final class CollectionMetrics {
    private CollectionMetrics() {}

    /** An estimate in whole gigabytes, for tables with a local secondary index only. */
    static Optional<ObjectNode> of(JsonNode request, Table table, Map<String, AttributeValue> attributes) {
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

    /** Adds the metrics of one of several writes: lists by the names of their tables. */
    static void add(JsonNode request, TableAction written, ObjectNode answer) {
        of(request, written.table(), written.action().attributes())
                .ifPresent(metrics -> answer.withObjectProperty("ItemCollectionMetrics")
                        .withArrayProperty(written.table().name())
                        .add(metrics));
    }
}
