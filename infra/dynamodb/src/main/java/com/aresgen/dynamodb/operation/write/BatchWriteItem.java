package com.aresgen.dynamodb.operation.write;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.operation.ReturnedCapacity;
import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.KeyCheck;
import com.aresgen.dynamodb.table.WriteCost;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** BatchWriteItem: puts and deletes, each by itself and without a condition. */
record BatchWriteItem(Database database) implements Operation {
    private static final int MOST = 25;

    private record Part(TableAction action, JsonNode request) {}

    @Override
    public ObjectNode answer(ObjectNode request) {
        var parts = parts(request.path("RequestItems"));
        var answer = request.objectNode();
        var unprocessed = answer.putObject("UnprocessedItems");
        var consumed = new LinkedHashMap<String, ConsumedCapacity>();
        for (var part : parts) {
            var table = part.action.table();
            if (isWritten(part, consumed.computeIfAbsent(table.name(), ConsumedCapacity::new))) {
                CollectionMetrics.add(request, part.action, answer);
            } else {
                unprocessed.withArrayProperty(table.name()).add(part.request);
            }
        }
        ReturnedCapacity.add(request, consumed.values(), answer);
        return answer;
    }

    /** Whether the part was written: one that meets a transaction is left to its caller. */
    private boolean isWritten(Part part, ConsumedCapacity consumed) {
        var action = part.action;
        try {
            database.locks().enter(action.key());
        } catch (ServiceError conflict) {
            return false;
        }
        try {
            var effect = WriteEffect.of(database, action);
            consumed.add(action.table(), WriteCost.of(action.table(), effect.before(), effect.after()), 1);
            return true;
        } finally {
            database.locks().leave(action.key());
        }
    }

    private List<Part> parts(JsonNode requests) {
        var actions = new ArrayList<Map.Entry<ItemAction, JsonNode>>();
        for (var table : requests.properties()) {
            for (var request : table.getValue()) {
                actions.add(Map.entry(action(table.getKey(), request), request));
            }
        }
        if (actions.size() > MOST) {
            throw ServiceError.validation("Too many items requested for the BatchWriteItem call");
        }
        var parts = new ArrayList<Part>();
        var places = new HashSet<Bytes>();
        for (var action : actions) {
            var bound = bound(action.getKey());
            if (!places.add(bound.key())) {
                throw ServiceError.validation("Provided list of item keys contains duplicates");
            }
            parts.add(new Part(bound, action.getValue()));
        }
        return parts;
    }

    private TableAction bound(ItemAction action) {
        var table = database.catalog().require(action.table());
        KeyCheck.types(table, action.attributes());
        return TableAction.of(action, table);
    }

    private static ItemAction action(String table, JsonNode request) {
        if (request.size() != 1) {
            throw ServiceError.validation(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported"
                            + " datatypes");
        }
        var only = request.properties().iterator().next();
        var body = ((ObjectNode) only.getValue()).deepCopy().put("TableName", table);
        return "PutRequest".equals(only.getKey())
                ? ItemAction.put(body, Wording.OLDER)
                : ItemAction.delete(body, Wording.OLDER);
    }
}
