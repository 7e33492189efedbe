package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.operation.Parameters;
import com.aresgen.dynamodb.operation.ReturnedCapacity;
import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.ItemSize;
import com.aresgen.dynamodb.value.ValueReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

record BatchGetItem(Database database) implements Operation {
    private static final int MOST_KEYS = 100;
    /** An answer has at most 16 MB of items; the other keys are answered as unprocessed. */
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private record Part(Table table, ItemRead read, boolean consistent, List<Bytes> places, JsonNode request) {}

    @Override
    public ObjectNode answer(ObjectNode request) {
        var parts = parts(request.path("RequestItems"));
        var answer = request.objectNode();
        var responses = answer.putObject("Responses");
        var unprocessed = answer.putObject("UnprocessedKeys");
        var capacities = request.arrayNode();
        database.inTurn(() -> {
            var room = LARGEST_ANSWER;
            for (var part : parts) {
                room = read(part, responses.putArray(part.table.name()), unprocessed, room, capacities, request);
            }
            return true;
        });
        if (!capacities.isEmpty()) {
            answer.set("ConsumedCapacity", capacities);
        }
        return answer;
    }

    private int read(
            Part part, ArrayNode found, ObjectNode unprocessed, int room, ArrayNode capacities, ObjectNode request) {
        var left = room;
        var consumed = new ConsumedCapacity(part.table.name());
        for (var i = 0; i < part.places.size(); i++) {
            var item = database.items().get(part.places.get(i));
            var size = ItemSize.orZero(item);
            if (size > left) {
                leave(part, i, unprocessed);
                left = 0;
                continue;
            }
            left -= size;
            consumed.addTable(ConsumedCapacity.readUnits(size, part.consistent));
            if (item != null) {
                found.add(part.read.json(item));
            }
        }
        ReturnedCapacity.of(request, consumed).ifPresent(capacities::add);
        return left;
    }

    private static void leave(Part part, int position, ObjectNode unprocessed) {
        if (!unprocessed.has(part.table.name())) {
            var rest = ((ObjectNode) part.request).deepCopy();
            rest.putArray("Keys");
            unprocessed.set(part.table.name(), rest);
        }
        ((ArrayNode) unprocessed.path(part.table.name()).path("Keys"))
                .add(part.request.path("Keys").get(position));
    }

    /** One table must not have an expression if another has what expressions replaced. */
    private static void requireOneKind(JsonNode requests) {
        var together = ((ObjectNode) requests).objectNode();
        requests.forEach(request -> together.setAll((ObjectNode) request));
        Parameters.requireOneKind(together, List.of("ProjectionExpression"), List.of("AttributesToGet"));
    }

    private List<Part> parts(JsonNode requests) {
        var keys = new ArrayList<List<Map<String, AttributeValue>>>();
        var reads = new ArrayList<ItemRead>();
        requireOneKind(requests);
        for (var request : requests.properties()) {
            reads.add(ItemRead.of(request.getValue()));
            keys.add(request.getValue()
                    .path("Keys")
                    .valueStream()
                    .map(ValueReader::item)
                    .toList());
        }
        if (keys.stream().mapToInt(List::size).sum() > MOST_KEYS) {
            throw ServiceError.validation("Too many items requested for the BatchGetItem call");
        }
        var parts = new ArrayList<Part>();
        for (var request : requests.properties()) {
            var table = database.catalog().require(request.getKey());
            var read = reads.get(parts.size());
            var places = keys.get(parts.size()).stream()
                    .map(key -> read.place(table, key))
                    .toList();
            if (new HashSet<>(places).size() < places.size()) {
                throw ServiceError.validation("Provided list of item keys contains duplicates");
            }
            var consistent = request.getValue().path("ConsistentRead").asBoolean(false);
            parts.add(new Part(table, read, consistent, places, request.getValue()));
        }
        return parts;
    }
}
