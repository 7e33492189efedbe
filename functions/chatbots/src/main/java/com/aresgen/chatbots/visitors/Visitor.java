package com.aresgen.chatbots.visitors;

import java.util.Map;
import java.util.Optional;

/**
 * The person who talks to a chatbot.
 *
 * @param id of its token, or as the workspace's key gave it; empty: anonymous
 * @param attributes that the token, or the workspace's key, says of it
 * @param embedded whether the call comes through the embed key; otherwise the workspace itself acts for the visitor
 */
public record Visitor(Optional<String> id, Map<String, String> attributes, boolean embedded) {
    public Visitor {
        attributes = Map.copyOf(attributes);
    }
}
