package com.aresgen.chat.complete;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.Model;
import com.aresgen.models.extractive.Extractive;
import com.aresgen.models.openai.ModelServer;
import dagger.Lazy;

/** Who answers for a model, by the provider that the catalogue names. */
record Providers(Extractive local, ModelServer server, Lazy<ChatProvider> bedrock) {
    /** For a model that is available. */
    ChatProvider of(Model model) {
        return switch (model.provider()) {
            case "local" -> local;
            case "openai" -> server.provider().orElseThrow();
            case "bedrock" -> bedrock.get();
            default -> throw new IllegalStateException("No provider is called " + model.provider());
        };
    }
}
