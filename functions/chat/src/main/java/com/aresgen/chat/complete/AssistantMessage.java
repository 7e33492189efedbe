package com.aresgen.chat.complete;

import com.aresgen.models.AnswerPart;
import com.aresgen.models.ToolCall;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The model's answer as a message of OpenAI's format.
 *
 * @param reasoningContent the model's visible thinking; OpenAI has no member for it, other servers use this name
 */
record AssistantMessage(
        String role,
        @Nullable String content,
        @Nullable String refusal,
        List<JsonNode> annotations,
        @JsonInclude(Include.NON_EMPTY) List<Call> toolCalls,
        @JsonInclude(Include.NON_NULL) @Nullable String reasoningContent) {

    /** Exactly one of function and custom. */
    record Call(
            String id,
            String type,
            @JsonInclude(Include.NON_NULL) @Nullable Function function,
            @JsonInclude(Include.NON_NULL) @Nullable Custom custom) {
        static Call of(ToolCall call) {
            return call.type().equals("custom")
                    ? new Call(call.id(), call.type(), null, new Custom(call.name(), call.arguments()))
                    : new Call(call.id(), call.type(), new Function(call.name(), call.arguments()), null);
        }
    }

    record Function(String name, String arguments) {}

    record Custom(String name, String input) {}

    static AssistantMessage of(AnswerPart piece) {
        return new AssistantMessage(
                "assistant",
                piece.content(),
                piece.refusal(),
                piece.annotations(),
                piece.toolCalls().stream().map(Call::of).toList(),
                piece.reasoning());
    }
}
