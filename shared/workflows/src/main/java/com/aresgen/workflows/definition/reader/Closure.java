package com.aresgen.workflows.definition.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that each step needs, directly or through others: the transitive closure (Warshall 1962). */
final class Closure {
    private final List<String> ids;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<BitSet> reached = new ArrayList<>();

    Closure(List<String> ids, Map<String, Set<String>> needs) {
        this.ids = ids;
        for (var id : ids) {
            numbers.put(id, numbers.size());
        }
        for (var id : ids) {
            reached.add(bits(needs.getOrDefault(id, Set.of())));
        }
        for (int through = 0; through < ids.size(); through++) {
            for (var row : reached) {
                if (row.get(through)) {
                    row.or(reached.get(through));
                }
            }
        }
    }

    private BitSet bits(Set<String> names) {
        var bits = new BitSet(ids.size());
        names.forEach(name -> bits.set(numbers.getOrDefault(name, ids.size())));
        bits.clear(ids.size());
        return bits;
    }

    /** What is reached from these, with these. */
    Set<String> from(Set<String> direct) {
        var all = bits(direct);
        bits(direct).stream().forEach(number -> all.or(reached.get(number)));
        return all.stream().mapToObj(ids::get).collect(Collectors.toSet());
    }

    boolean reaches(String from, String to) {
        var start = numbers.get(from);
        var end = numbers.get(to);
        return start != null && end != null && reached.get(start).get(end);
    }
}
