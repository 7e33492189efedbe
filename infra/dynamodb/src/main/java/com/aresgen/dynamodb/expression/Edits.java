package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a new item from an old one and edits at disjoint paths. Indexes are those of the old lists. */
final class Edits {
    private Edits() {}

    static Map<String, AttributeValue> apply(Map<String, AttributeValue> item, PathTree<Edit> edits) {
        return map(item, edits);
    }

    private static Map<String, AttributeValue> map(Map<String, AttributeValue> values, PathTree<Edit> node) {
        var edited = new LinkedHashMap<>(values);
        node.names().forEach((name, child) -> {
            var value = edited(values.get(name), child);
            if (value == null) {
                edited.remove(name);
            } else {
                edited.put(name, value);
            }
        });
        return Collections.unmodifiableMap(edited);
    }

    /** Elements that are put behind the end of the list follow it without a gap. */
    private static List<AttributeValue> list(List<AttributeValue> values, PathTree<Edit> node) {
        List<AttributeValue> edited =
                new ArrayList<>(values.size() + node.indexes().size());
        for (var index = 0; index < values.size(); index++) {
            var child = node.indexes().get(index);
            var value = child == null ? values.get(index) : edited(values.get(index), child);
            if (value != null) {
                edited.add(value);
            }
        }
        for (var child : node.indexes().tailMap(values.size()).values()) {
            var value = edited(null, child);
            if (value != null) {
                edited.add(value);
            }
        }
        return Collections.unmodifiableList(edited);
    }

    /** The new value of a place, or null if it has none. Only what is directly at a place may be missing before. */
    private static @Nullable AttributeValue edited(@Nullable AttributeValue value, PathTree<Edit> node) {
        if (node.entry().isPresent()) {
            return switch (node.entry().get()) {
                case Edit.Put(var put) -> put;
                case Edit.Remove _ -> null;
            };
        }
        return switch (value) {
            case AttributeValue.Document(var values)
            when node.indexes().isEmpty() -> new AttributeValue.Document(map(values, node));
            case AttributeValue.Sequence(var values)
            when node.names().isEmpty() -> new AttributeValue.Sequence(list(values, node));
            case null, default ->
                throw ServiceError.validation(
                        "The document path provided in the update expression is invalid for update");
        };
    }
}
