package com.aresgen.models.extractive;

import com.aresgen.http.Failure;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.models.Prompt;

/**
 * The embedded engine: summaries, keyphrases, and answers quoted from the text in the messages. Deterministic, without
 * state, safe for threads. It declines with {@link Failure.ModelLacksCapability} what it cannot do.
 */
public final class Extractive implements ChatProvider {
    /** Goes up with every change that can change an answer. */
    private static final String VERSION = "extractive-1-2026.11.2";

    private final Work work = new Work(Languages.load());

    @Override
    public String fingerprint() {
        return VERSION;
    }

    @Override
    public Completion complete(Model model, Prompt prompt) {
        var tokens = prompt.messages().stream()
                .mapToInt(message -> Words.countTokens(message.text()))
                .sum();
        if (tokens > model.contextTokens()) {
            return new Completion.Declined(new Failure.ContextLengthExceeded(model.contextTokens(), tokens));
        }
        var most = Math.min(prompt.maxOutputTokens(), model.maxOutputTokens());
        return switch (work.on(new Conversation(prompt.messages()).read())) {
            case Result.Found(var text) -> new Limits(tokens, most, prompt.stop()).apply(text);
            case Result.Lacking lacking ->
                new Completion.Declined(new Failure.ModelLacksCapability(model.id(), lacking.inWords(model.id())));
        };
    }
}
