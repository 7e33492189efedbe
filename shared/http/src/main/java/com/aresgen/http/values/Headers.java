package com.aresgen.http.values;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Header fields; names are case-insensitive (RFC 9110, section 5.1), values of a repeated field keep their order. */
public record Headers(SortedMap<String, List<String>> fields) {
    public static final Headers NONE = new Headers(Map.of());

    /** The challenge of every 401 (RFC 6750, section 3). */
    public static final Headers BEARER_CHALLENGE = NONE.with("WWW-Authenticate", "Bearer");

    public Headers {
        var copy = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableSortedMap(copy);
    }

    public Headers(Map<String, List<String>> fields) {
        this(sorted(fields));
    }

    /** {@code Retry-After} in seconds, which the contract bounds to 1 to 60. */
    public static Headers retryAfter(int seconds) {
        return NONE.with("Retry-After", Integer.toString(RetryAfter.bounded(seconds)));
    }

    /** The first value of a field. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** A field's values, in the order in which they came. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public Headers with(String name, String value) {
        var copy = new TreeMap<>(fields);
        copy.put(name, List.of(value));
        return new Headers((SortedMap<String, List<String>>) copy);
    }

    /** These fields, and those of {@code others} whose names are not among them. */
    public Headers orElse(Headers others) {
        var copy = sorted(others.fields);
        copy.putAll(fields);
        return new Headers(copy);
    }

    private static SortedMap<String, List<String>> sorted(Map<String, List<String>> fields) {
        var sorted = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(fields);
        return sorted;
    }
}
