package com.aresgen.models.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A tool call that a model requests, or in a stream a part of one: an empty member there came before or comes later.
 *
 * @param index which of the answer's calls, from 0; the parts of one call share it
 * @param type {@code function} or {@code custom}
 * @param arguments JSON text for a function, free text for a custom tool
 * @param extras members that OpenAI's format does not define, such as {@code extra_content} with Gemini's signatures
 */
public record ToolCall(int index, String id, String type, String name, String arguments, Map<String, JsonNode> extras) {
    public ToolCall {
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    public ToolCall(int index, String id, String type, String name, String arguments) {
        this(index, id, type, name, arguments, Map.of());
    }
}
