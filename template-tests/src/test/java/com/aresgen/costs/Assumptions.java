package com.aresgen.costs;

import tools.jackson.databind.JsonNode;

/** What the page assumes, by the names in assumptions.json. */
record Assumptions(JsonNode file) {
    double get(String name) {
        var value = file.path(name);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("assumptions.json has no " + name);
        }
        return value.doubleValue();
    }
}
