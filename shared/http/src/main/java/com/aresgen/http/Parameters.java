package com.aresgen.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** The query of a call, decoded; a repeated parameter keeps all its values. */
public record Parameters(SequencedMap<String, List<String>> values) {
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters(Map<String, List<String>> values) {
        this(new TreeMap<>(values));
    }

    /** One spelling, on one line, for the same parameters in any order; two different queries never share it. */
    String spelledWithout(String... names) {
        var kept = new TreeMap<>(values);
        kept.keySet().removeAll(Set.of(names));
        return Json.MAPPER.writeValueAsString(kept);
    }

    public Set<String> names() {
        return values.keySet();
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(all -> !all.isEmpty())
                .map(List::getFirst);
    }
}
