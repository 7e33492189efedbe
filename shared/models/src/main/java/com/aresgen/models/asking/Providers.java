package com.aresgen.models.asking;

import com.aresgen.models.ChatProvider;
import com.aresgen.models.catalogue.Model;

/**
 * The providers by the name that a row of the catalogue has for them.
 *
 * @param local the embedded engine
 * @param server the operator's own server, which speaks OpenAI's API
 */
public record Providers(ChatProvider local, ChatProvider server, ChatProvider bedrock) {
    ChatProvider of(Model model, ModelRequest request) {
        return new FilteredProvider(
                switch (model.provider()) {
                    case "local" -> local;
                    case "openai" -> server;
                    case "bedrock" -> bedrock;
                    default -> throw new IllegalStateException("No provider is called " + model.provider());
                },
                request::freshFilters);
    }
}
