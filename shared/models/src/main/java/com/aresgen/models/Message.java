package com.aresgen.models;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One message of a conversation.
 *
 * @param role system, developer, user, assistant or tool
 * @param text its content, the text parts joined
 * @param body the whole message as OpenAI writes it, with parts, tool calls and all
 * @param author the id of the model that wrote it; empty for a message from the caller, who may repeat any model's
 */
public record Message(String role, String text, JsonNode body, Optional<String> author) {
    public Message {
        requireNonNull(role, "role");
        requireNonNull(text, "text");
        requireNonNull(body, "body");
    }

    /** The types of the parts of its content; none where the content is a text. */
    public Stream<String> partTypes() {
        return body.path("content")
                .valueStream()
                .map(part -> part.path("type").asString(""))
                .filter(type -> !type.isEmpty());
    }

    public Message(String role, String text, JsonNode body) {
        this(role, text, body, Optional.empty());
    }

    /** A message that is nothing but text. */
    public Message(String role, String text) {
        this(role, text, JsonNodeFactory.instance.objectNode().put("role", role).put("content", text));
    }
}
