package com.aresgen.workflows.definition.expression;

import com.aresgen.workflows.definition.tree.Node;
import java.util.IdentityHashMap;
import java.util.Optional;

/** The strings with expressions that are right, by identity of their nodes. */
public record CheckedTexts(IdentityHashMap<Node, CheckedText> byNode) {
    public Optional<CheckedText> of(Node node) {
        return Optional.ofNullable(byNode.get(node));
    }
}
