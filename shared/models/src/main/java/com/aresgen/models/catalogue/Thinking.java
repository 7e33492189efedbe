package com.aresgen.models.catalogue;

/** How a model takes {@code reasoning_effort}. */
public enum Thinking {
    /** Not at all: it does not think, or decides for itself how much. */
    NONE,
    /** Under OpenAI's own name, {@code reasoning_effort}. */
    EFFORT,
    /** As Anthropic's adaptive thinking with an effort: {@code thinking.type} and {@code output_config.effort}. */
    ADAPTIVE,
    /** As Anthropic's budget in tokens: {@code thinking.budget_tokens}. */
    BUDGET;

    /** Whether a tool result is refused unless the thinking before its call is sent back with its signatures. */
    public boolean isSigned() {
        return this == BUDGET;
    }
}
