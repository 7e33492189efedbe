package com.aresgen.http;

import com.aresgen.http.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The query of a call, decoded; a repeated parameter keeps all its values. */
public record Parameters(SequencedMap<String, List<String>> values) {
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters(Map<String, List<String>> values) {
        this(new TreeMap<>(values));
    }

    /** Reads a query as it is sent in a URL; a plus is a space. */
    public static Parameters parse(@Nullable String query) {
        var values = new TreeMap<String, List<String>>();
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                values.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return new Parameters((Map<String, List<String>>) values);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** One spelling, on one line, for the same parameters in any order; two different queries never share it. */
    public String spelledWithout(String... names) {
        var kept = new TreeMap<>(values);
        kept.keySet().removeAll(Set.of(names));
        return Json.MAPPER.writeValueAsString(kept);
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** The names that came more than once. */
    public List<String> repeated() {
        return values.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(all -> !all.isEmpty())
                .map(List::getFirst);
    }
}
