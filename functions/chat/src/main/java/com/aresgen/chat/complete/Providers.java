package com.aresgen.chat.complete;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Model;
import com.aresgen.models.extractive.Extractive;

/** Who answers for a model, by the provider that the catalogue names. */
record Providers(Extractive local, Breaker server, Breaker bedrock) {
    /** For a model that is available. */
    ChatProvider of(Model model) {
        return switch (model.provider()) {
            case "local" -> local;
            case "openai" -> server;
            case "bedrock" -> bedrock;
            default -> throw new IllegalStateException("No provider is called " + model.provider());
        };
    }
}
