package com.aresgen.models;

/**
 * What a token costs, in whole nano-dollars (1e-9 USD), so that no sum is ever rounded.
 *
 * @param version names the price list, and stands beside every cost computed from it
 */
public record Price(String version, long inputNanos, long outputNanos) {
    static final String UNPRICED = "unpriced";

    public Price {
        if (version.isBlank() || inputNanos < 0 || outputNanos < 0) {
            throw new IllegalArgumentException("A price has a version and is not negative: " + version);
        }
    }

    /** False for a model that only the operator's server knows. */
    public boolean isKnown() {
        return !version.equals(UNPRICED);
    }

    /** Nano-dollars. */
    public long cost(TokenUsage usage) {
        return Math.addExact(
                Math.multiplyExact(inputNanos, usage.promptTokens()),
                Math.multiplyExact(outputNanos, usage.completionTokens()));
    }
}
