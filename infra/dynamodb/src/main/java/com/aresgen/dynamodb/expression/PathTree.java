package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.expression.DocumentPath.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Paths that are disjoint, as a tree: a node has names, or indexes in their order, or the entry of a path. */
final class PathTree<T> {
    private Map<String, PathTree<T>> names = Collections.emptyMap();
    private NavigableMap<Integer, PathTree<T>> indexes = Collections.emptyNavigableMap();
    private Optional<T> entry = Optional.empty();

    void put(DocumentPath path, T value) {
        var node = this;
        for (var step : path.steps()) {
            node = switch (step) {
                case Step.Name(var name) -> node.child(name);
                case Step.Index(var index) -> node.child(index);
            };
        }
        node.entry = Optional.of(value);
    }

    private PathTree<T> child(String name) {
        if (names.isEmpty()) {
            names = new LinkedHashMap<>();
        }
        return names.computeIfAbsent(name, _ -> new PathTree<>());
    }

    private PathTree<T> child(int index) {
        if (indexes.isEmpty()) {
            indexes = new TreeMap<>();
        }
        return indexes.computeIfAbsent(index, _ -> new PathTree<>());
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
