package com.aresgen.dynamodb.operation.write;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.Update;
import com.aresgen.dynamodb.operation.NestedPaths;
import com.aresgen.dynamodb.table.EntryKey;
import com.aresgen.dynamodb.table.KeyCheck;
import com.aresgen.dynamodb.table.Table;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.ItemSize;
import com.aresgen.dynamodb.value.ValueWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action that fits its table.
 *
 * @param key the item's place in the storage
 */
record TableAction(ItemAction action, Table table, Bytes key) {
    static TableAction of(ItemAction action, Table table) {
        if (action.kind() == ItemAction.Kind.PUT) {
            KeyCheck.item(table, action.attributes());
        } else {
            KeyCheck.key(table, action.attributes());
        }
        var update = action.update();
        if (update != null) {
            requireUpdatable(table, update);
        }
        return new TableAction(action, table, EntryKey.of(table, action.attributes()));
    }

    private static void requireUpdatable(Table table, Update update) {
        for (var name : table.keys().attributes()) {
            if (update.roots().contains(name)) {
                throw ServiceError.parameter("Cannot update attribute " + name + ". This attribute is part of the key");
            }
        }
        NestedPaths.refuseInKeys(table, update.allPaths());
        for (var index : table.indexes()) {
            for (var name : index.keys().attributes()) {
                update.typeOf(name).ifPresent(type -> KeyCheck.indexType(table, index, name, type));
                update.valueOf(name).ifPresent(KeyCheck::indexUpdate);
            }
        }
    }

    /**
     * The item after this action, or null if there is none; the same as before for a check.
     *
     * @throws ServiceError if the condition does not hold, or if the update is not possible
     */
    @Nullable
    Map<String, AttributeValue> decide(@Nullable Map<String, AttributeValue> before) {
        var condition = action.condition();
        if (condition != null && !condition.test(before == null ? Map.of() : before)) {
            throw failed(before);
        }
        return switch (action.kind()) {
            case PUT -> action.attributes();
            case DELETE -> null;
            case CHECK -> before;
            case UPDATE -> updated(before);
        };
    }

    private @Nullable Map<String, AttributeValue> updated(@Nullable Map<String, AttributeValue> before) {
        var update = action.update();
        if (update == null) {
            return before == null ? action.attributes() : before;
        }
        var after = before == null ? update.create(action.attributes()) : update.apply(before);
        if (after == null) {
            return null;
        }
        requireIndexable(after, update);
        if (ItemSize.of(after) > ItemAction.LARGEST_ITEM) {
            throw ServiceError.validation("Item size to update has exceeded the maximum allowed size");
        }
        return after;
    }

    private void requireIndexable(Map<String, AttributeValue> after, Update update) {
        for (var index : table.indexes()) {
            for (var name : index.keys().attributes()) {
                var value = after.get(name);
                if (value != null
                        && update.roots().contains(name)
                        && !value.type().equals(table.type(name))) {
                    throw ServiceError.validation(
                            "The update expression attempted to update the secondary index key to unsupported type");
                }
            }
        }
        KeyCheck.item(table, after);
    }

    private ServiceError failed(@Nullable Map<String, AttributeValue> before) {
        return new ServiceError(
                ServiceError.Type.CONDITIONAL_CHECK_FAILED,
                "The conditional request failed",
                before != null && action.returnsItem() ? Map.of("Item", ValueWriter.item(before)) : Map.of());
    }
}
