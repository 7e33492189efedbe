package com.aresgen.dynamodb.operation.write;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.operation.CancellationReasons;
import com.aresgen.dynamodb.operation.Operation;
import com.aresgen.dynamodb.operation.ReturnedCapacity;
import com.aresgen.dynamodb.storage.Change;
import com.aresgen.dynamodb.table.ConsumedCapacity;
import com.aresgen.dynamodb.table.Database;
import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.table.WriteCost;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.ItemSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** TransactWriteItems: all actions or none. */
record TransactWriteItems(Database database, ClientTokens tokens) implements Operation {
    private static final int LARGEST = 4 * 1024 * 1024;

    /** What a transaction changes, and what that costs. */
    private record Plan(List<Change> changes, Map<String, ConsumedCapacity> consumed) {}

    @Override
    public ObjectNode answer(ObjectNode request) {
        var actions = request.path("TransactItems")
                .valueStream()
                .map(TransactWriteItems::action)
                .toList();
        actions.forEach(action -> database.catalog().require(action.table()));
        var token = request.path("ClientRequestToken").asStringOpt();
        var bound = bound(actions);
        var locked = lock(bound);
        try {
            return database.inTurn(() -> token.isPresent() && tokens.isKnown(token.get(), request)
                    ? answer(request, bound, replayCost(bound))
                    : write(request, bound));
        } finally {
            locked.forEach(database.locks()::leave);
        }
    }

    private ObjectNode write(ObjectNode request, List<TableAction> bound) {
        var plan = plan(bound);
        var changes = new ArrayList<>(plan.changes);
        request.path("ClientRequestToken")
                .asStringOpt()
                .ifPresent(token -> changes.addAll(tokens.changes(token, request)));
        database.items().apply(changes);
        return answer(request, bound, plan.consumed);
    }

    /** Decides all actions on the items as they are before. */
    private Plan plan(List<TableAction> bound) {
        var reasons = new CancellationReasons();
        var changes = new ArrayList<Change>();
        var consumed = new LinkedHashMap<String, ConsumedCapacity>();
        for (var action : bound) {
            var before = database.items().get(action.key());
            try {
                var after = action.decide(before);
                changes.addAll(database.items().changes(action.table(), action.key(), before, after));
                consumed(consumed, action.table()).add(action.table(), WriteCost.of(action.table(), before, after), 2);
                reasons.none();
            } catch (ServiceError refused) {
                reasons.add(refused);
            }
        }
        reasons.throwIfAny();
        return new Plan(changes, consumed);
    }

    /** A repeated request reads the items instead of writing them. */
    private Map<String, ConsumedCapacity> replayCost(List<TableAction> bound) {
        var consumed = new LinkedHashMap<String, ConsumedCapacity>();
        for (var action : bound) {
            var units =
                    ConsumedCapacity.readUnits(ItemSize.orZero(database.items().get(action.key())), true);
            consumed(consumed, action.table()).asRead().addTable(2 * units);
        }
        return consumed;
    }

    private static ConsumedCapacity consumed(Map<String, ConsumedCapacity> consumed, Table table) {
        return consumed.computeIfAbsent(table.name(), name -> new ConsumedCapacity(name).inTransaction());
    }

    private static ObjectNode answer(
            ObjectNode request, List<TableAction> bound, Map<String, ConsumedCapacity> consumed) {
        var answer = request.objectNode();
        ReturnedCapacity.add(request, consumed.values(), answer);
        for (var action : bound) {
            CollectionMetrics.add(request, action, answer);
        }
        return answer;
    }

    /** Binds actions to their tables. The first key that does not fit its table cancels the transaction. */
    private List<TableAction> bound(List<ItemAction> actions) {
        var bound = new ArrayList<TableAction>();
        var reasons = new CancellationReasons();
        for (var action : actions) {
            if (reasons.hasAny()) {
                reasons.none();
                continue;
            }
            try {
                bound.add(TableAction.of(action, database.catalog().require(action.table())));
                reasons.none();
            } catch (ServiceError misfit) {
                reasons.addMisfit(misfit);
            }
        }
        var places = new HashSet<Bytes>();
        if (!bound.stream().allMatch(action -> places.add(action.key()))) {
            throw ServiceError.validation("Transaction request cannot include multiple operations on one item");
        }
        var size = actions.stream().mapToInt(ItemAction::size).sum();
        if (size > LARGEST) {
            throw ServiceError.validation("Transaction request size cannot exceed 4194304 bytes; size: " + size);
        }
        reasons.throwIfAny();
        return bound;
    }

    private List<Bytes> lock(List<TableAction> bound) {
        var locked = new ArrayList<Bytes>();
        var reasons = new CancellationReasons();
        for (var action : bound) {
            if (database.locks().tryTransaction(action.key())) {
                locked.add(action.key());
                reasons.none();
            } else {
                reasons.conflict();
            }
        }
        try {
            reasons.throwIfAny();
        } catch (ServiceError conflict) {
            locked.forEach(database.locks()::leave);
            throw conflict;
        }
        return locked;
    }

    private static ItemAction action(JsonNode item) {
        if (item.size() != 1) {
            throw ServiceError.validation("TransactItems can only contain one of Check, Put, Update or Delete");
        }
        var only = item.properties().iterator().next();
        return switch (only.getKey()) {
            case "Put" -> ItemAction.put(only.getValue());
            case "Update" -> ItemAction.update(only.getValue());
            case "Delete" -> ItemAction.delete(only.getValue());
            default -> ItemAction.check(only.getValue());
        };
    }
}
