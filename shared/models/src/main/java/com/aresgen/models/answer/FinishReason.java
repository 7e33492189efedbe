package com.aresgen.models.answer;

/** Why an answer ends where it does. */
public enum FinishReason {
    /** It is complete, or a stop sequence came. */
    STOP("stop"),
    /** The token limit cut it. */
    LENGTH("length"),
    /** The model waits for the results of the tools that it called. */
    TOOL_CALLS("tool_calls"),
    /** The provider's filter cut it. */
    CONTENT_FILTER("content_filter");

    private final String wire;

    FinishReason(String wire) {
        this.wire = wire;
    }

    /** The word that OpenAI's {@code finish_reason} has for it. */
    public String wire() {
        return wire;
    }
}
