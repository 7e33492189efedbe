package com.aresgen.models;

/**
 * Tokens read and written, in the provider's own counting: comparable with other calls to the same model only. The
 * embedded engine counts words and punctuation marks by Unicode categories, CJK text by character.
 *
 * @param cachedTokens those of the prompt that the provider had read before
 * @param reasoningTokens those of the completion that nobody sees
 */
public record TokenUsage(int promptTokens, int completionTokens, int cachedTokens, int reasoningTokens) {
    public TokenUsage(int promptTokens, int completionTokens) {
        this(promptTokens, completionTokens, 0, 0);
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
