package com.aresgen.models;

/**
 * Tokens read and written, in the provider's own counting: comparable with other calls to the same model only. The
 * embedded engine counts words and punctuation marks by Unicode categories, CJK text by character.
 */
public record TokenUsage(int promptTokens, int completionTokens) {
    public int total() {
        return promptTokens + completionTokens;
    }
}
