package com.aresgen.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.ModelLacksCapability;
import com.aresgen.text.samples.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The embedded model as a caller meets it, and the texts that it is tried on. */
final class Embedded {
    static final Model MODEL = Catalogue.load().find("local/extractive-1").orElseThrow();
    static final String HARBOUR = Samples.HARBOUR;
    static final String CACHE = Samples.CACHE;
    static final String MOOR = Samples.MOOR;

    private static final Extractive EXTRACTIVE = new Extractive();

    private Embedded() {}

    static Completion complete(Prompt prompt) {
        return EXTRACTIVE.complete(MODEL, prompt);
    }

    static Completion complete(Message... messages) {
        return complete(prompt(List.of(messages), MODEL.maxOutputTokens(), List.of()));
    }

    static Prompt prompt(List<Message> messages, int tokens, List<String> stop) {
        return new Prompt(messages, Optional.of(tokens), stop, Map.of(), Deadlines.of(Instant.MAX));
    }

    static String text(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Answered.class);
        return Objects.requireNonNull(((Completion.Answered) completion).piece().content());
    }

    static String answer(Message... messages) {
        return text(complete(messages));
    }

    static String answer(String message) {
        return answer(user(message));
    }

    /** Why it declined. */
    static String refusal(Message... messages) {
        var completion = complete(messages);
        assertThat(completion).isInstanceOf(Completion.Declined.class);
        var failure = ((Completion.Declined) completion).failure();
        assertThat(failure).isInstanceOf(ModelLacksCapability.class);
        return ((ModelLacksCapability) failure).detail();
    }

    static String refusal(String message) {
        return refusal(user(message));
    }

    static List<String> sentences(String text) {
        return Samples.sentences(text);
    }

    static Message user(String text) {
        return new Message("user", text);
    }

    static Message system(String text) {
        return new Message("system", text);
    }

    static Message assistant(String text) {
        return new Message("assistant", text);
    }
}
