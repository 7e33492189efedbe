package com.aresgen.models;

/** Why an answer ends where it does. */
public enum FinishReason {
    /** It is complete, or a stop sequence came. */
    STOP("stop"),
    /** The token limit cut it. */
    LENGTH("length");

    private final String wire;

    FinishReason(String wire) {
        this.wire = wire;
    }

    /** The word that OpenAI's {@code finish_reason} has for it. */
    public String wire() {
        return wire;
    }
}
