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

/** The members that a chunk adds to the message; all others are absent. */
@JsonInclude(Include.NON_EMPTY)
record Delta(
        @Nullable String role,
        @JsonInclude(Include.NON_NULL) @Nullable String content,
        @Nullable String refusal,
        @Nullable String reasoningContent,
        List<Call> toolCalls,
        List<JsonNode> annotations,
        @JsonAnyGetter Map<String, JsonNode> extras) {
    static final Delta BEGINNING = new Delta("assistant", "", null, null, List.of(), List.of(), Map.of());
    static final Delta NOTHING = new Delta(null, null, null, null, List.of(), List.of(), Map.of());

    /** A tool call or a part of one; {@code index} identifies the call. */
    @JsonInclude(Include.NON_EMPTY)
    record Call(
            int index,
            String id,
            String type,
            @Nullable Function function,
            @Nullable Custom custom,
            @JsonAnyGetter Map<String, JsonNode> extras) {
        static Call of(ToolCall call) {
            return call.type().equals("custom")
                    ? new Call(
                            call.index(),
                            call.id(),
                            call.type(),
                            null,
                            new Custom(call.name(), call.arguments()),
                            call.extras())
                    : new Call(
                            call.index(),
                            call.id(),
                            call.type(),
                            new Function(call.name(), call.arguments()),
                            null,
                            call.extras());
        }
    }

    record Function(@JsonInclude(Include.NON_EMPTY) String name, String arguments) {}

    record Custom(@JsonInclude(Include.NON_EMPTY) String name, String input) {}

    /** Without annotations, which all come together at the end. */
    static Delta of(AnswerPart piece) {
        return new Delta(
                null,
                piece.content(),
                piece.refusal(),
                piece.reasoning(),
                piece.toolCalls().stream().map(Call::of).toList(),
                List.of(),
                piece.extras());
    }

    static Delta of(List<JsonNode> annotations) {
        return new Delta(null, null, null, null, List.of(), annotations, Map.of());
    }
}
