package com.aresgen.models.answer;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tokens read and written, in the provider's own counting: comparable with other calls to the same model only. The
 * embedded engine counts words and punctuation marks by Unicode categories, CJK text by character.
 *
 * @param cachedTokens prompt tokens that the provider read from its cache
 * @param reasoningTokens completion tokens that the model spent on thinking
 */
public record TokenUsage(int promptTokens, int completionTokens, int cachedTokens, int reasoningTokens) {
    private static final int BYTES_A_TOKEN = 4;

    public TokenUsage(int promptTokens, int completionTokens) {
        this(promptTokens, completionTokens, 0, 0);
    }

    /** An estimate for answers without a reported usage: one token for four bytes of UTF-8, as in English text. */
    public static TokenUsage estimated(Stream<String> prompt, AnswerPart answer) {
        var written = Stream.concat(
                Stream.of(answer.content(), answer.reasoning(), answer.refusal()),
                answer.toolCalls().stream().map(ToolCall::arguments));
        return estimated(
                prompt.mapToLong(TokenUsage::bytes).sum(),
                written.filter(Objects::nonNull).mapToLong(TokenUsage::bytes).sum());
    }

    /** The same estimate, by the number of bytes. */
    public static TokenUsage estimated(long promptBytes, long answerBytes) {
        return new TokenUsage(tokens(promptBytes), tokens(answerBytes));
    }

    private static int tokens(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, BYTES_A_TOKEN));
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public int total() {
        return promptTokens + completionTokens;
    }

    /** Both together, as when an answer took two attempts. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                promptTokens + other.promptTokens,
                completionTokens + other.completionTokens,
                cachedTokens + other.cachedTokens,
                reasoningTokens + other.reasoningTokens);
    }
}
