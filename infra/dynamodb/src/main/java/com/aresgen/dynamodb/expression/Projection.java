package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Selects the parts of items to which disjoint paths lead. */
public final class Projection {
    private final List<DocumentPath> paths;
    private final PathTree<DocumentPath> tree = new PathTree<>();

    public Projection(List<DocumentPath> paths) {
        this.paths = List.copyOf(paths);
        this.paths.forEach(path -> tree.put(path, path));
    }

    public List<DocumentPath> paths() {
        return paths;
    }

    /** What an item has at the paths, in its nesting. Elements of lists move together, in the order of their indexes. */
    public Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        return map(item, tree);
    }

    private static Map<String, AttributeValue> map(Map<String, AttributeValue> values, PathTree<DocumentPath> node) {
        var selected = new LinkedHashMap<String, AttributeValue>();
        node.names().forEach((name, child) -> {
            var value = select(values.get(name), child);
            if (value != null) {
                selected.put(name, value);
            }
        });
        return Collections.unmodifiableMap(selected);
    }

    private static @Nullable AttributeValue select(@Nullable AttributeValue value, PathTree<DocumentPath> node) {
        if (node.entry().isPresent()) {
            return value;
        }
        return switch (value) {
            case AttributeValue.Document(var values) -> {
                var selected = map(values, node);
                yield selected.isEmpty() ? null : new AttributeValue.Document(selected);
            }
            case AttributeValue.Sequence(var values) -> {
                var selected = list(values, node);
                yield selected.isEmpty() ? null : new AttributeValue.Sequence(selected);
            }
            case null, default -> null;
        };
    }

    private static List<AttributeValue> list(List<AttributeValue> values, PathTree<DocumentPath> node) {
        var selected = new ArrayList<AttributeValue>();
        node.indexes().headMap(values.size()).forEach((index, child) -> {
            var value = select(values.get(index), child);
            if (value != null) {
                selected.add(value);
            }
        });
        return Collections.unmodifiableList(selected);
    }
}
