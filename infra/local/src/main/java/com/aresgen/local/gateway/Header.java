package com.aresgen.local.gateway;

import java.util.List;
import java.util.Map;

/** One header line. */
record Header(String name, String value) {
    static List<Header> all(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Header(field.getKey(), value)))
                .toList();
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
