package com.aresgen.chat.complete;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Model;
import com.aresgen.models.extractive.Extractive;
import java.util.Optional;

/** Who answers for a model, by the provider that the catalogue names. */
record Providers(Extractive local, ModelServer server) {
    /** Empty when nobody does here. */
    Optional<ChatProvider> of(Model model) {
        return switch (model.provider()) {
            case "local" -> Optional.of(local);
            case "openai" -> server.provider();
            default -> throw new IllegalStateException("No provider is called " + model.provider());
        };
    }
}
