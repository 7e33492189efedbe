package com.aresgen.models;

import com.aresgen.http.Region;
import com.aresgen.models.openai.ModelServer;
import java.util.Optional;

/** Which models answer in this region, and what keeps the others from it. */
public record Availability(Region region, ModelServer server) {
    /** What stands in a model's way, in a sentence without its full stop; empty when it can be called. */
    public Optional<String> hindrance(Model model) {
        if (model.provider().equals("openai") && server.provider().isEmpty()) {
            return Optional.of("no server is set for it (LLM_BASE_URL)");
        }
        return model.regions().contains(region.wire())
                ? Optional.empty()
                : Optional.of("it is not offered in the region " + region.wire());
    }
}
