package com.aresgen.models.openai.chunk;

import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The size of an answer or a part of one, in bytes of UTF-8. */
record AnswerSize(long text, long rest) {
    static final AnswerSize NOTHING = new AnswerSize(0, 0);

    /** {@code text} is the text of the model, {@code rest} ids, annotations and log probabilities. */
    static AnswerSize of(AnswerPart piece) {
        var calls = piece.toolCalls().stream()
                .flatMap(call -> Stream.of(call.name(), call.arguments()))
                .mapToLong(AnswerSize::of)
                .sum();
        var ids = piece.toolCalls().stream()
                .map(ToolCall::id)
                .mapToLong(AnswerSize::of)
                .sum();
        var annotations =
                piece.annotations().stream().mapToLong(it -> of(it.toString())).sum();
        return new AnswerSize(
                of(piece.content()) + of(piece.reasoning()) + of(piece.refusal()) + calls,
                ids + annotations + of(piece.logprobs()) + extras(piece));
    }

    private static long extras(AnswerPart piece) {
        return Stream.concat(
                        Stream.of(piece.extras()), piece.toolCalls().stream().map(ToolCall::extras))
                .flatMap(extras -> extras.values().stream())
                .mapToLong(AnswerSize::of)
                .sum();
    }

    static long of(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    AnswerSize plus(AnswerSize other) {
        return new AnswerSize(text + other.text, rest + other.rest);
    }

    long total() {
        return text + rest;
    }

    private static long of(@Nullable JsonNode json) {
        return json == null ? 0 : of(json.toString());
    }
}
