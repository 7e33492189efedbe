package com.aresgen.workflows.engine.view;

import com.aresgen.workflows.definition.Definition;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Questions about the order of a definition's steps. */
public final class Graph {
    private Graph() {}

    /** All steps that must end before this one, the direct ones first. */
    public static Set<String> before(Definition definition, String step) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(definition.step(step).needs());
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.add(next)) {
                open.addAll(definition.step(next).needs());
            }
        }
        return found;
    }

    /** A step and all that depends on it. */
    public static Set<String> from(Definition definition, String step) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.add(next)) {
                open.addAll(definition.dependents(next));
            }
        }
        return found;
    }
}
