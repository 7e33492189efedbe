package com.aresgen.models;

import com.aresgen.http.Region;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Which models answer in this region, and what keeps the others from it.
 *
 * @param serverIsSet whether the operator has named a server for models that are not on Bedrock
 */
public record Availability(Region region, BooleanSupplier serverIsSet) {
    /** What stands in a model's way, in a sentence without its full stop; empty when it can be called. */
    public Optional<String> hindrance(Model model) {
        if (model.provider().equals("openai") && !serverIsSet.getAsBoolean()) {
            return Optional.of("no server is set for it (LLM_BASE_URL)");
        }
        return model.regions().contains(region.wire())
                ? Optional.empty()
                : Optional.of("it is not offered in the region " + region.wire());
    }
}
