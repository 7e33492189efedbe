package com.aresgen.models.openai.chunk;

import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.openai.error.ServerError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of a message or of a delta, by the names that servers have for them. */
public final class MessageReader {
    /** The name that some servers have for {@code reasoning_content}; strict ones take back no other. */
    public static final String REASONING = "reasoning";

    private static final Set<String> KNOWN =
            Set.of("role", "content", "reasoning_content", "refusal", "tool_calls", "function_call", "annotations");

    private MessageReader() {}

    static AnswerPart in(JsonNode message, JsonNode logprobs, List<ToolCall> calls) {
        return new AnswerPart(
                text(message.path("content"), "text"),
                reasoning(message),
                text(message.path("refusal"), "text"),
                calls,
                message.path("annotations").valueStream().toList(),
                logprobs.isObject() ? logprobs : null,
                extras(message));
    }

    /** Thoughts under the other name are kept under it too, unless they come under both. */
    private static Map<String, JsonNode> extras(JsonNode message) {
        var extras = extras(message, KNOWN);
        if (!message.path(REASONING).isString() || !ServerError.isBlank(message.path("reasoning_content"))) {
            extras.remove(REASONING);
        }
        return extras;
    }

    /** The members that OpenAI's format does not define and that are not empty. */
    static Map<String, JsonNode> extras(JsonNode json, Set<String> known) {
        var extras = new LinkedHashMap<String, JsonNode>();
        json.forEachEntry((name, value) -> {
            if (!known.contains(name) && !ServerError.isBlank(value)) {
                extras.put(name, value);
            }
        });
        return extras;
    }

    private static @Nullable String reasoning(JsonNode message) {
        return Stream.of(message.path("reasoning_content"), message.path(REASONING))
                .map(reasoning -> text(reasoning, "text"))
                .filter(text -> text != null)
                .findFirst()
                .orElseGet(() -> text(message.path("content"), "thinking"));
    }

    /** Nothing rather than an empty text; of a list of parts (Mistral) those of the type. */
    private static @Nullable String text(JsonNode content, String type) {
        if (content.isArray()) {
            var parts = content.valueStream()
                    .filter(part -> part.path("type").asString("").equals(type))
                    .map(part -> part.path(type))
                    .map(part -> part.isArray() ? text(part, "text") : part.asString(""))
                    .collect(Collectors.joining());
            return parts.isEmpty() ? null : parts;
        }
        return content.isString() && !content.stringValue().isEmpty() && type.equals("text")
                ? content.stringValue()
                : null;
    }
}
