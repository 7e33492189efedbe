package com.aresgen.workflows.definition.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds cycles in what steps need, each once. */
final class Cycles {
    private final Collection<String> ids;
    private final Map<String, Set<String>> needs;
    private final Closure closure;

    /** The ids in the order of the text. */
    Cycles(Collection<String> ids, Map<String, Set<String>> needs, Closure closure) {
        this.ids = ids;
        this.needs = needs;
        this.closure = closure;
    }

    /**
     * One shortest cycle for each group of steps that reach each other: from the first of them in the text back to it.
     */
    List<List<String>> all() {
        var found = new ArrayList<List<String>>();
        var reported = new HashSet<String>();
        for (var id : ids) {
            if (reported.contains(id) || !closure.reaches(id, id)) {
                continue;
            }
            found.add(path(id, reachedFrom(id)));
            ids.stream()
                    .filter(other -> closure.reaches(id, other) && closure.reaches(other, id))
                    .forEach(reported::add);
        }
        return found;
    }

    /** Each step that is reached, with the one before it on a shortest way. */
    private Map<String, String> reachedFrom(String start) {
        var before = new HashMap<String, String>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var id = open.removeFirst();
            for (var next : needs.getOrDefault(id, Set.of())) {
                if (before.putIfAbsent(next, id) == null) {
                    open.add(next);
                }
            }
        }
        return before;
    }

    private static List<String> path(String start, Map<String, String> before) {
        var path = new ArrayList<>(List.of(start));
        var at = before.getOrDefault(start, start);
        while (!at.equals(start)) {
            path.add(at);
            at = before.getOrDefault(at, start);
        }
        path.add(start);
        return path.reversed();
    }
}
