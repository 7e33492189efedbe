package com.aresgen.dynamodb.operation.read;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.operation.CancellationReasons;
import com.aresgen.dynamodb.operation.Operation;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** TransactGetItems: up to 100 items as they are at one moment. */
record TransactGetItems(Database database) implements Operation {
    private record Get(String table, Map<String, AttributeValue> key, ItemRead read) {
        static Get of(JsonNode item) {
            var get = item.path("Get");
            return new Get(get.path("TableName").asString(), ValueReader.item(get.path("Key")), ItemRead.of(get));
        }
    }

    private record Place(Table table, Bytes key, ItemRead read) {}

    @Override
    public ObjectNode answer(ObjectNode request) {
        var gets = request.path("TransactItems").valueStream().map(Get::of).toList();
        gets.forEach(get -> database.catalog().require(get.table));
        var places = places(gets);
        requireNoConflict(places);
        var answer = request.objectNode();
        var responses = answer.putArray("Responses");
        var consumed = new LinkedHashMap<String, ConsumedCapacity>();
        var items = database.inTurn(() -> places.stream()
                .map(place -> Optional.ofNullable(database.items().get(place.key)))
                .toList());
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var response = responses.addObject();
            items.get(i).ifPresent(item -> response.set("Item", place.read.json(item)));
            consumed.computeIfAbsent(
                            place.table.name(),
                            name -> new ConsumedCapacity(name).inTransaction().asRead())
                    .addTable(2
                            * ConsumedCapacity.readUnits(
                                    ItemSize.orZero(items.get(i).orElse(null)), true));
        }
        ReturnedCapacity.add(request, consumed.values(), answer);
        return answer;
    }

    private List<Place> places(List<Get> gets) {
        var places = new ArrayList<Place>();
        var reasons = new CancellationReasons();
        for (var get : gets) {
            var table = database.catalog().require(get.table);
            try {
                places.add(new Place(table, get.read.place(table, get.key), get.read));
                reasons.none();
            } catch (ServiceError misfit) {
                reasons.addMisfit(misfit);
            }
        }
        var seen = new HashSet<Bytes>();
        if (!places.stream().allMatch(place -> seen.add(place.key))) {
            throw ServiceError.validation("Transaction request cannot include multiple operations on one item");
        }
        reasons.throwIfAny();
        return places;
    }

    private void requireNoConflict(List<Place> places) {
        var reasons = new CancellationReasons();
        for (var place : places) {
            if (database.locks().isInTransaction(place.key)) {
                reasons.conflict();
            } else {
                reasons.none();
            }
        }
        reasons.throwIfAny();
    }
}
