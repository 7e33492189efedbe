package com.aresgen.models.catalogue;

import com.aresgen.models.answer.TokenUsage;

/**
 * The price of a token, in whole nano-dollars (1e-9 USD), so that no sum is ever rounded.
 *
 * @param version names the price list; callers see it beside the prices
 * @param cachedInputNanos for prompt tokens that the provider read from its cache; {@code inputNanos} where no such
 *     price is known
 */
public record Price(String version, long inputNanos, long cachedInputNanos, long outputNanos) {
    static final String UNPRICED = "unpriced";

    public Price(String version, long inputNanos, long outputNanos) {
        this(version, inputNanos, inputNanos, outputNanos);
    }

    public Price {
        if (version.isBlank() || inputNanos < 0 || cachedInputNanos < 0 || outputNanos < 0) {
            throw new IllegalArgumentException("A price has a version and is not negative: " + version);
        }
    }

    /** False for a model that only the operator's server knows. */
    public boolean isKnown() {
        return !version.equals(UNPRICED);
    }

    /** Nano-dollars. */
    public long cost(TokenUsage usage) {
        var prompt = Math.addExact(
                Math.multiplyExact(inputNanos, usage.promptTokens() - usage.cachedTokens()),
                Math.multiplyExact(cachedInputNanos, usage.cachedTokens()));
        return Math.addExact(prompt, Math.multiplyExact(outputNanos, usage.completionTokens()));
    }
}
