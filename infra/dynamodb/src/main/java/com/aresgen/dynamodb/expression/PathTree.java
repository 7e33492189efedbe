package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.expression.DocumentPath.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Paths that are disjoint, as a tree: a node has names, or indexes in their order, or the entry of a path. */
final class PathTree<T> {
    private final Map<String, PathTree<T>> names = new LinkedHashMap<>();
    private final NavigableMap<Integer, PathTree<T>> indexes = new TreeMap<>();
    private Optional<T> entry = Optional.empty();

    void put(DocumentPath path, T value) {
        var node = this;
        for (var step : path.steps()) {
            node = switch (step) {
                case Step.Name(var name) -> node.names.computeIfAbsent(name, _ -> new PathTree<>());
                case Step.Index(var index) -> node.indexes.computeIfAbsent(index, _ -> new PathTree<>());
            };
        }
        node.entry = Optional.of(value);
    }

    Map<String, PathTree<T>> names() {
        return names;
    }

    NavigableMap<Integer, PathTree<T>> indexes() {
        return indexes;
    }

    Optional<T> entry() {
        return entry;
    }
}
