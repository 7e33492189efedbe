package com.aresgen.chat.complete;

import com.aresgen.models.answer.TokenUsage;
import java.math.BigDecimal;

/**
 * OpenAI's usage, and what it costs.
 *
 * @param cost in US dollars
 */
record Usage(
        int promptTokens,
        int completionTokens,
        int totalTokens,
        PromptDetails promptTokensDetails,
        CompletionDetails completionTokensDetails,
        BigDecimal cost) {
    private static final int NANO_DIGITS = 9;

    record PromptDetails(int cachedTokens) {}

    record CompletionDetails(int reasoningTokens) {}

    static Usage of(TokenUsage usage, long costNanos) {
        return new Usage(
                usage.promptTokens(),
                usage.completionTokens(),
                usage.total(),
                new PromptDetails(usage.cachedTokens()),
                new CompletionDetails(usage.reasoningTokens()),
                BigDecimal.valueOf(costNanos, NANO_DIGITS).stripTrailingZeros());
    }
}
