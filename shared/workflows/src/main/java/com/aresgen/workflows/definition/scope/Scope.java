package com.aresgen.workflows.definition.scope;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What expressions see.
 *
 * @param inputs of the run, with defaults
 * @param steps by id: at least those that ended and that the step needs, directly or through others
 * @param item within {@code for_each} only
 * @param needs what {@code succeeded()} and {@code failed()} return
 */
public record Scope(JsonNode inputs, Map<String, StepResult> steps, Optional<Item> item, NeedsStatus needs) {
    public Scope {
        steps = Map.copyOf(steps);
    }

    /** The same with an item of {@code for_each}. */
    public Scope with(Item other) {
        return new Scope(inputs, steps, Optional.of(other), needs);
    }

    /**
     * What {@code item} and {@code index} are.
     *
     * @param index from 0
     */
    public record Item(JsonNode value, int index) {}
}
