package com.aresgen.costs;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A kind of call as it was measured. The units of medians are those of measured.json. */
record CallFigure(JsonNode json) {
    static List<CallFigure> all(JsonNode measured) {
        return measured.path("calls").valueStream().map(CallFigure::new).toList();
    }

    String kind() {
        return json.path("kind").stringValue();
    }

    String words() {
        return json.path("words").stringValue();
    }

    String function() {
        return json.path("function").stringValue();
    }

    double get(String name) {
        var value = json.path(name);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("measured.json has no " + name + " of " + kind());
        }
        return value.doubleValue();
    }
}
