package com.aresgen.models.catalogue;

import com.aresgen.http.values.KeyLimits;
import com.aresgen.http.values.Region;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which models can be called in this region, and why the others cannot.
 *
 * @param serverHindrance why the models of the operator's own server cannot be called; empty when they can
 * @param bedrockHindrance the same for models on Bedrock
 */
public record Availability(
        Region region, Supplier<Optional<String>> serverHindrance, Optional<String> bedrockHindrance) {
    public Availability(Region region, Supplier<Optional<String>> serverHindrance) {
        this(region, serverHindrance, Optional.empty());
    }

    /** As {@link #unavailability(Model)}, for calls in the name of a key with these limits. */
    public Optional<String> unavailability(Model model, KeyLimits limits) {
        return limits.allows(model.id())
                ? unavailability(model)
                : Optional.of("the allowed_models of this key do not name it");
    }

    /** Why the model cannot be called, in a sentence without its full stop; empty when it can. */
    public Optional<String> unavailability(Model model) {
        var hindrance = switch (model.provider()) {
            case "openai" -> serverHindrance.get();
            case "bedrock" -> bedrockHindrance;
            default -> Optional.<String>empty();
        };
        return hindrance.or(
                () -> Optional.ofNullable(model.absent().get(region.wire())).map(reason -> reason.in(region.wire())));
    }
}
