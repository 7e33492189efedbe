package com.aresgen.models.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of a model, whole or its next part; a member is null or empty if the answer has no such content.
 *
 * @param reasoning the model's visible thinking
 * @param refusal sent instead of content
 * @param annotations citations and the like, as OpenAI has them
 * @param logprobs OpenAI's object with the arrays {@code content} and {@code refusal}
 * @param extras members that OpenAI's format does not define, as they came: some models need them with the next turn
 */
public record AnswerPart(
        @Nullable String content,
        @Nullable String reasoning,
        @Nullable String refusal,
        List<ToolCall> toolCalls,
        List<JsonNode> annotations,
        @Nullable JsonNode logprobs,
        Map<String, JsonNode> extras) {
    /** A part without any content, like a chunk that only keeps a stream alive. */
    public static final AnswerPart NOTHING = new AnswerPart(null, null, null, List.of(), List.of(), null, Map.of());

    public AnswerPart {
        toolCalls = List.copyOf(toolCalls);
        annotations = List.copyOf(annotations);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    public static AnswerPart text(String content) {
        return new AnswerPart(content, null, null, List.of(), List.of(), null, Map.of());
    }

    public static AnswerPart reasoning(String text) {
        return new AnswerPart(null, text, null, List.of(), List.of(), null, Map.of());
    }

    public static AnswerPart calls(ToolCall... calls) {
        return new AnswerPart(null, null, null, List.of(calls), List.of(), null, Map.of());
    }

    /** The same part with these extras. */
    public AnswerPart with(Map<String, JsonNode> others) {
        return new AnswerPart(content, reasoning, refusal, toolCalls, annotations, logprobs, others);
    }

    public boolean isEmpty() {
        return hasOnlyAnnotations() && annotations.isEmpty();
    }

    public boolean hasOnlyAnnotations() {
        return content == null
                && reasoning == null
                && refusal == null
                && toolCalls.isEmpty()
                && logprobs == null
                && extras.isEmpty();
    }
}
