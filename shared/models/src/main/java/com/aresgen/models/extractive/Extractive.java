package com.aresgen.models.extractive;

import com.aresgen.http.Failure;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Completion;
import com.aresgen.models.Model;
import com.aresgen.models.Opening;
import com.aresgen.models.Piece;
import com.aresgen.models.Prompt;
import com.aresgen.text.Languages;
import com.aresgen.text.Words;
import java.util.List;
import java.util.Optional;

/**
 * The embedded engine: summaries, keyphrases, and answers quoted from the text in the messages. Deterministic, without
 * state, safe for threads. It declines with {@link Failure.ModelLacksCapability} what it cannot do.
 */
public final class Extractive implements ChatProvider {
    /** Goes up with every change that can change an answer. */
    private static final String VERSION = "extractive-1-2026.11.2";

    private final Work work = new Work(Languages.load());

    @Override
    public Completion complete(Model model, Prompt prompt) {
        var tokens = prompt.messages().stream()
                .mapToInt(message -> Words.countTokens(message.text()))
                .sum();
        if (tokens > model.contextTokens()) {
            return new Completion.Declined(
                    new Failure.ContextLengthExceeded(model.contextTokens(), Optional.of(tokens)));
        }
        var most = Math.min(prompt.maxTokens().orElse(model.maxOutputTokens()), model.maxOutputTokens());
        return switch (work.on(new Conversation(prompt.messages()).read())) {
            case Result.Found(var text) -> answered(new Limits(tokens, most, prompt.stop()).apply(text));
            case Result.Lacking lacking ->
                new Completion.Declined(new Failure.ModelLacksCapability(model.id(), lacking.inWords(model.id())));
        };
    }

    /** The answer is known before its first word is sent; callers get it word by word all the same. */
    @Override
    public Opening stream(Model model, Prompt prompt) {
        return switch (complete(model, prompt)) {
            case Completion.Declined(Failure failure) -> new Opening.Declined(failure);
            case Completion.Answered answer -> new Opening.Begun(answer.fingerprint(), WordByWord.of(answer));
        };
    }

    private static Completion.Answered answered(Limits.Cut cut) {
        return new Completion.Answered(
                Piece.text(cut.text()), cut.finish(), cut.usage(), Optional.of(VERSION), List.of());
    }
}
