package com.aresgen.models.openai;

import com.aresgen.models.Piece;
import com.aresgen.models.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How much is said, in bytes of UTF-8. */
record Size(long text, long rest) {
    static final Size NOTHING = new Size(0, 0);

    /** {@code text} is what a model wrote, {@code rest} what stands beside it. */
    static Size of(Piece piece) {
        var calls = piece.toolCalls().stream()
                .flatMap(call -> Stream.of(call.name(), call.arguments()))
                .mapToLong(Size::of)
                .sum();
        var ids =
                piece.toolCalls().stream().map(ToolCall::id).mapToLong(Size::of).sum();
        var annotations =
                piece.annotations().stream().mapToLong(it -> of(it.toString())).sum();
        return new Size(
                of(piece.content()) + of(piece.reasoning()) + of(piece.refusal()) + calls,
                ids + annotations + of(piece.logprobs()));
    }

    static long of(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    Size plus(Size other) {
        return new Size(text + other.text, rest + other.rest);
    }

    long total() {
        return text + rest;
    }

    private static long of(@Nullable JsonNode json) {
        return json == null ? 0 : of(json.toString());
    }
}
