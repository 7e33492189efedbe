package com.aresgen.models;

import com.aresgen.http.values.Region;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which models answer in this region, and what keeps the others from it.
 *
 * @param serverHindrance what keeps all models from it that the operator's own server has
 */
public record Availability(Region region, Supplier<Optional<String>> serverHindrance) {
    /** What stands in a model's way, in a sentence without its full stop; empty when it can be called. */
    public Optional<String> hindrance(Model model) {
        var ofServer = model.provider().equals("openai") ? serverHindrance.get() : Optional.<String>empty();
        return ofServer.or(
                () -> Optional.ofNullable(model.absent().get(region.wire())).map(reason -> reason.in(region.wire())));
    }
}
