package com.aresgen.models;

/** One way to reach models. */
public interface ChatProvider {
    /** Changes whenever the same prompt may give another answer; OpenAI's {@code system_fingerprint}. */
    String fingerprint();

    /** Never throws for what a prompt may hold: what a model cannot do is a {@link Completion.Declined}. */
    Completion complete(Model model, Prompt prompt);
}
