package com.aresgen.models.catalogue;

import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * The capability that some values of an option need.
 *
 * @param asks whether a value needs it at all
 * @param capability empty: no model has it here yet
 */
public record Need(Predicate<JsonNode> asks, Optional<Capability> capability) {
    public static Need of(Capability capability, Predicate<JsonNode> asks) {
        return new Need(asks, Optional.of(capability));
    }

    public static Need unmet(Predicate<JsonNode> asks) {
        return new Need(asks, Optional.empty());
    }

    public boolean isMetBy(Model model, JsonNode value) {
        return !asks.test(value)
                || capability.map(model.capabilities()::contains).orElse(false);
    }
}
