package com.aresgen.costs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dollars by what they are paid for, in the order of the page. */
record Bill(Map<String, Double> parts) {
    Bill() {
        this(new LinkedHashMap<>());
    }

    /** Adds to a part, which is new or has an amount already. */
    Bill add(String part, double dollars) {
        parts.merge(part, dollars, Double::sum);
        return this;
    }

    double get(String part) {
        return parts.getOrDefault(part, 0.0);
    }

    double sum() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }
}
