package com.aresgen.dynamodb.operation.write;

import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.operation.Parameters;
import com.aresgen.dynamodb.operation.ReturnedCapacity;
import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.WriteCost;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * PutItem, UpdateItem and DeleteItem.
 *
 * @param reading reads the action of a request
 */
record WriteItem(Database database, Function<JsonNode, ItemAction> reading) implements Operation {
    @Override
    public ObjectNode answer(ObjectNode request) {
        var action = Parameters.enveloped(() -> reading.apply(request));
        var bound = TableAction.of(action, database.catalog().require(action.table()));
        database.locks().enter(bound.key());
        try {
            return answer(request, bound, WriteEffect.of(database, bound));
        } finally {
            database.locks().leave(bound.key());
        }
    }

    private static ObjectNode answer(ObjectNode request, TableAction bound, WriteEffect effect) {
        var answer = request.objectNode();
        var attributes = returned(request.path("ReturnValues").asString("NONE"), bound, effect);
        if (attributes != null && !attributes.isEmpty()) {
            answer.set("Attributes", ValueWriter.item(attributes));
        }
        var consumed = new ConsumedCapacity(bound.table().name());
        consumed.add(bound.table(), WriteCost.of(bound.table(), effect.before(), effect.after()), 1);
        ReturnedCapacity.of(request, consumed).ifPresent(units -> answer.set("ConsumedCapacity", units));
        CollectionMetrics.of(request, bound.table(), bound.action().attributes())
                .ifPresent(metrics -> answer.set("ItemCollectionMetrics", metrics));
        return answer;
    }

    private static @Nullable Map<String, AttributeValue> returned(
            String values, TableAction bound, WriteEffect effect) {
        var update = bound.action().update();
        return switch (values) {
            case "ALL_OLD" -> effect.before();
            case "ALL_NEW" -> effect.after();
            case "UPDATED_OLD" -> update == null || effect.before() == null ? null : update.select(effect.before());
            case "UPDATED_NEW" -> update == null || effect.after() == null ? null : update.select(effect.after());
            default -> null;
        };
    }
}
