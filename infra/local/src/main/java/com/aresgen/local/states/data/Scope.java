package com.aresgen.local.states.data;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What paths lead into: the data of a state, and the context object. Neither is ever changed. */
public record Scope(JsonNode input, JsonNode context) {
    /** The data alone, for paths that cannot name the context object. */
    public static Scope of(JsonNode input) {
        return new Scope(input, JsonNodeFactory.instance.objectNode());
    }

    public Scope with(JsonNode other) {
        return new Scope(other, context);
    }
}
