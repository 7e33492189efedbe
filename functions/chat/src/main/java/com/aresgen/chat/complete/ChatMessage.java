package com.aresgen.chat.complete;

import com.aresgen.http.body.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One message of a request.
 *
 * @param text its content, or the text parts of it
 * @param body the message as it was sent, with every member
 * @param other its parts that are not text
 * @param author the model that wrote a stored message; empty for a message of the request
 */
record ChatMessage(String role, String text, JsonNode body, List<Part> other, Optional<String> author) {
    private static final List<String> ROLES = List.of("system", "developer", "user", "assistant", "tool");
    private static final List<String> TYPES = List.of("text", "refusal", "image_url", "input_audio", "file");
    private static final List<String> TOOLS = List.of("function", "custom");

    /** Members of earlier answers, which callers send back as they came. */
    private static final List<String> OF_ANSWERS =
            List.of("annotations", "reasoning_content", "reasoning", "reasoning_details", "extra_content");

    /** Members that an assistant's message may have instead of content. */
    private static final List<String> INSTEAD = List.of("tool_calls", "refusal", "audio");

    /** The place of a part, as a JSON Pointer, and its type. */
    record Part(String pointer, String type) {
        boolean isImage() {
            return type.equals("image_url");
        }
    }

    /**
     * A stored message as a model reads it again; empty for one without content, as of a cancelled turn.
     *
     * @param author empty: a caller sent it
     */
    static Optional<ChatMessage> stored(JsonNode body, Optional<String> author) {
        var kept = (ObjectNode) body.deepCopy();
        kept.removeIf(JsonNode::isNull);
        var content = kept.path("content");
        var text = content.isString()
                ? content.stringValue()
                : content.valueStream()
                        .filter(part -> part.path("type").asString("").equals("text"))
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining("\n"));
        var other = content.valueStream()
                .map(part -> part.path("type").asString(""))
                .filter(type -> !type.isEmpty() && !type.equals("text") && !type.equals("refusal"))
                .map(type -> new Part("/thread_id", type))
                .toList();
        var hasContent = kept.has("content") || INSTEAD.stream().anyMatch(kept::has);
        return hasContent
                ? Optional.of(new ChatMessage(kept.path("role").asString(), text, kept, other, author))
                : Optional.empty();
    }

    static List<ChatMessage> readAll(Fields request) {
        var messages = new ArrayList<ChatMessage>();
        for (var fields : request.objects("messages")) {
            messages.add(read(fields));
        }
        request.require("messages");
        var sent = request.json().path("messages");
        if (sent.isArray() && sent.isEmpty()) {
            request.refuse("messages", "too_few", "needs at least one message");
        }
        return messages;
    }

    private static ChatMessage read(Fields fields) {
        var role = role(fields);
        fields.text("name");
        if (role.equals("tool")) {
            fields.requiredText("tool_call_id");
        }
        var needsNoContent = role.equals("assistant") && replacesContent(fields);
        var content = fields.any("content");
        var parts = content != null && content.isArray() ? fields.objects("content") : List.<Fields>of();
        var isEmptyAnswer =
                role.equals("assistant") && fields.json().path("content").isNull();
        if (content == null && !needsNoContent && !isEmptyAnswer) {
            fields.require("content");
        } else if (content != null && !content.isString() && !content.isArray()) {
            fields.refuse("content", "invalid_type", "must be a string or an array of parts");
        }
        var text = content != null && content.isString() ? content.stringValue() : text(parts);
        return new ChatMessage(role, text, fields.json(), otherThanText(parts), Optional.empty());
    }

    /** OpenAI's older role for results is refused with the functions that it belongs to. */
    private static String role(Fields fields) {
        if (fields.has("role") && fields.json().path("role").asString("").equals("function")) {
            fields.refuse(
                    "role", "unsupported_parameter", "function is not taken: send role tool with its tool_call_id");
            return "";
        }
        return fields.requiredChoice("role", ROLES);
    }

    /** Reads the members of an assistant's message alone; true if one of them replaces the content. */
    private static boolean replacesContent(Fields fields) {
        fields.text("refusal");
        fields.object("audio");
        if (fields.has("function_call")) {
            fields.refuse("function_call", "unsupported_parameter", "is not taken: send tool_calls");
        }
        OF_ANSWERS.forEach(fields::any);
        for (var call : fields.objects("tool_calls")) {
            call.requiredText("id");
            call.any("index");
            call.any("extra_content");
            var type = call.requiredChoice("type", TOOLS);
            if (!type.isEmpty()) {
                call.require(type);
                call.fields(type).ifPresent(tool -> {
                    tool.requiredText("name");
                    tool.requiredText(type.equals("function") ? "arguments" : "input");
                });
            }
        }
        return INSTEAD.stream().anyMatch(fields::has);
    }

    private static String text(List<Fields> parts) {
        var texts = new ArrayList<String>();
        for (var part : parts) {
            switch (part.requiredChoice("type", TYPES)) {
                case "text" -> texts.add(part.requiredText("text"));
                case "" -> {}
                case String type -> part.require(type);
            }
        }
        return String.join("\n", texts);
    }

    private static List<Part> otherThanText(List<Fields> parts) {
        return parts.stream()
                .map(part -> new Part(part.pointer(), part.json().path("type").asString("")))
                .filter(part -> !part.type().equals("text") && !part.type().equals("refusal"))
                .toList();
    }
}
