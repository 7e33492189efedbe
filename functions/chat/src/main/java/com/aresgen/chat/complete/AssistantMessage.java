package com.aresgen.chat.complete;

import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.ToolCall;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The model's answer as a message of OpenAI's format.
 *
 * @param content null only where something else replaces it; an empty answer is an empty text, as callers can send it back
 * @param reasoningContent the model's visible thinking; OpenAI has no member for it, other servers use this name
 * @param extras members that OpenAI does not define, under the names that the model's server has for them
 */
record AssistantMessage(
        String role,
        @Nullable String content,
        @Nullable String refusal,
        List<JsonNode> annotations,
        @JsonInclude(Include.NON_EMPTY) List<Call> toolCalls,
        @JsonInclude(Include.NON_NULL) @Nullable String reasoningContent,
        @JsonAnyGetter Map<String, JsonNode> extras) {

    /** Exactly one of function and custom. */
    record Call(
            String id,
            String type,
            @JsonInclude(Include.NON_NULL) @Nullable Function function,
            @JsonInclude(Include.NON_NULL) @Nullable Custom custom,
            @JsonAnyGetter Map<String, JsonNode> extras) {
        static Call of(ToolCall call) {
            return call.type().equals("custom")
                    ? new Call(call.id(), call.type(), null, new Custom(call.name(), call.arguments()), call.extras())
                    : new Call(
                            call.id(), call.type(), new Function(call.name(), call.arguments()), null, call.extras());
        }
    }

    record Function(String name, String arguments) {}

    record Custom(String name, String input) {}

    static AssistantMessage of(AnswerPart piece) {
        return new AssistantMessage(
                "assistant",
                content(piece),
                piece.refusal(),
                piece.annotations(),
                piece.toolCalls().stream().map(Call::of).toList(),
                piece.reasoning(),
                piece.extras());
    }

    private static @Nullable String content(AnswerPart piece) {
        var isReplaced = piece.refusal() != null || !piece.toolCalls().isEmpty();
        return piece.content() == null && !isReplaced ? "" : piece.content();
    }
}
