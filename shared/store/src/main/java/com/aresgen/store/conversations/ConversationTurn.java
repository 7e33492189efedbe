package com.aresgen.store.conversations;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The messages that one call adds, as callers read them: each has its {@code id}. */
public record ConversationTurn(List<JsonNode> messages) {
    public ConversationTurn {
        messages = List.copyOf(messages);
    }

    String first() {
        return messages.getFirst().path("id").asString("");
    }
}
