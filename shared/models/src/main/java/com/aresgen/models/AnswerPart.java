package com.aresgen.models;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of a model, whole or its next part; a member is null or empty if the answer has no such content.
 *
 * @param reasoning the model's visible thinking
 * @param refusal sent instead of content
 * @param annotations citations and the like, as OpenAI has them
 * @param logprobs OpenAI's object with the arrays {@code content} and {@code refusal}
 */
public record AnswerPart(
        @Nullable String content,
        @Nullable String reasoning,
        @Nullable String refusal,
        List<ToolCall> toolCalls,
        List<JsonNode> annotations,
        @Nullable JsonNode logprobs) {
    public AnswerPart {
        toolCalls = List.copyOf(toolCalls);
        annotations = List.copyOf(annotations);
    }

    public static AnswerPart text(String content) {
        return new AnswerPart(content, null, null, List.of(), List.of(), null);
    }

    /** Whether the part has no content at all, like a chunk that only keeps a stream alive. */
    public boolean isEmpty() {
        return hasOnlyAnnotations() && annotations.isEmpty();
    }

    public boolean hasOnlyAnnotations() {
        return content == null && reasoning == null && refusal == null && toolCalls.isEmpty() && logprobs == null;
    }
}
