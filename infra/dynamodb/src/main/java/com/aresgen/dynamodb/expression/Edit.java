package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import java.util.Map;

/** A change at one path of an item. */
sealed interface Edit {
    record Put(AttributeValue value) implements Edit {}

    record Remove() implements Edit {}

    /** What an action does at its path, computed from the item as it is before the update. */
    static Edit of(UpdateAction action, Map<String, AttributeValue> item) {
        return switch (action) {
            case UpdateAction.Assign(var _, var value) -> new Put(value.in(item));
            case UpdateAction.Remove _ -> new Remove();
            case UpdateAction.Add(var path, var operand, var members) -> new Put(members.add(path.find(item), operand));
            case UpdateAction.Delete(var path, var operand, var members) -> members.delete(path.find(item), operand);
        };
    }
}
