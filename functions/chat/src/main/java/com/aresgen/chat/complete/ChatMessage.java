package com.aresgen.chat.complete;

import com.aresgen.http.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One message of a request.
 *
 * @param text its content, or the text parts of it
 * @param body the message as it was sent, with every member
 * @param other where the first part stands that is not text, and of which type it is
 */
record ChatMessage(String role, String text, JsonNode body, Optional<Part> other) {
    private static final Set<String> ROLES = Set.of("system", "developer", "user", "assistant", "tool");
    private static final Set<String> TYPES = Set.of("text", "refusal", "image_url", "input_audio", "file");

    /** A content part, by JSON Pointer. */
    record Part(String pointer, String type) {}

    static List<ChatMessage> readAll(Fields request) {
        var messages = new ArrayList<ChatMessage>();
        for (var fields : request.objects("messages")) {
            messages.add(read(fields));
        }
        if (!request.has("messages")) {
            request.refuse("messages", "required", "is required");
        } else if (messages.isEmpty() && request.json().path("messages").isArray()) {
            request.refuse("messages", "too_few", "needs at least one message");
        }
        return messages;
    }

    private static ChatMessage read(Fields fields) {
        var role = fields.requiredText("role");
        if (!role.isEmpty() && !ROLES.contains(role)) {
            fields.refuse("role", "invalid_value", "must be one of system, developer, user, assistant, tool");
        }
        if (role.equals("tool")) {
            fields.requiredText("tool_call_id");
        }
        var content = fields.any("content");
        var parts = content != null && content.isArray() ? fields.objects("content") : List.<Fields>of();
        if (content == null && !(role.equals("assistant") && fields.has("tool_calls"))) {
            fields.refuse("content", "required", "is required");
        } else if (content != null && !content.isString() && !content.isArray()) {
            fields.refuse("content", "invalid_type", "must be a string or an array of parts");
        }
        var text = content != null && content.isString() ? content.stringValue() : text(parts);
        return new ChatMessage(role, text, fields.json(), otherThanText(parts));
    }

    private static String text(List<Fields> parts) {
        var texts = new ArrayList<String>();
        for (var part : parts) {
            var type = part.requiredText("type");
            if (type.equals("text")) {
                texts.add(part.requiredText("text"));
            } else if (!type.isEmpty() && !TYPES.contains(type)) {
                part.refuse("type", "invalid_value", "must be one of text, image_url, input_audio, file");
            }
        }
        return String.join("\n", texts);
    }

    private static Optional<Part> otherThanText(List<Fields> parts) {
        return parts.stream()
                .map(part -> new Part(
                        part.pointer(), Optional.ofNullable(part.text("type")).orElse("text")))
                .filter(part -> !part.type().equals("text") && !part.type().equals("refusal"))
                .findFirst();
    }
}
