package com.aresgen.models;

import static java.util.Objects.requireNonNull;

/**
 * One message of a conversation, its parts already joined to text.
 *
 * @param role system, developer, user, assistant or tool
 */
public record Message(String role, String text) {
    public Message {
        requireNonNull(role, "role");
        requireNonNull(text, "text");
    }
}
