package com.aresgen.chat.complete;

import com.aresgen.http.Pointer;
import com.aresgen.http.Region;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer: OpenAI's {@code chat.completion}, member for member, and ours behind it. */
record ChatCompletion(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        Usage usage,
        @Nullable String systemFingerprint,
        @Nullable String threadId,
        Instant createdAt,
        String requestedModel,
        String region,
        @Nullable Object voice,
        List<String> warnings) {
    private static final int NANO_DIGITS = 9;
    private static final int MOST_WARNINGS = 100;

    record Choice(int index, Reply message, @Nullable Object logprobs, String finishReason) {}

    record Reply(
            String role, @Nullable String content, @Nullable String refusal, List<Object> annotations) {}

    /** @param cost in US dollars */
    record Usage(int promptTokens, int completionTokens, int totalTokens, BigDecimal cost) {}

    /** Bounded, since a megabyte of unknown fields would make six of warnings. */
    private static List<String> warnings(List<String> unknown) {
        var named = unknown.stream()
                .limit(MOST_WARNINGS)
                .map(pointer -> "The field " + Pointer.dotted(pointer) + " is not known and was ignored.");
        var more = unknown.size() <= MOST_WARNINGS
                ? Stream.<String>empty()
                : Stream.of(unknown.size() - MOST_WARNINGS + " more fields are not known and were ignored.");
        return Stream.concat(named, more).toList();
    }

    static ChatCompletion of(Turn turn, Region region) {
        var answer = turn.answer();
        var usage = answer.usage();
        return new ChatCompletion(
                turn.messageId(),
                "chat.completion",
                turn.createdAt().getEpochSecond(),
                turn.model().id(),
                List.of(new Choice(
                        0,
                        new Reply("assistant", answer.piece().content(), null, List.of()),
                        null,
                        answer.finish().wire())),
                new Usage(
                        usage.promptTokens(),
                        usage.completionTokens(),
                        usage.total(),
                        BigDecimal.valueOf(turn.costNanos(), NANO_DIGITS).stripTrailingZeros()),
                answer.fingerprint().orElse(null),
                turn.thread().orElse(null),
                turn.createdAt(),
                turn.request().model(),
                region.wire(),
                null,
                warnings(turn.request().unknown()));
    }
}
