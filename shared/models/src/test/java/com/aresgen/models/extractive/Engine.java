package com.aresgen.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Failure;
import com.aresgen.models.Catalogue;
import com.aresgen.models.Completion;
import com.aresgen.models.Message;
import com.aresgen.models.Model;
import com.aresgen.models.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The engine as a caller meets it, and the texts that it is tried on. */
final class Engine {
    static final Model MODEL = Catalogue.load().find("local/extractive-1").orElseThrow();
    static final String HARBOUR = file("harbour.txt");
    static final String CACHE = file("cache.txt");
    static final String MOOR = file("moor.txt");

    private static final Extractive EXTRACTIVE = new Extractive();

    private Engine() {}

    static Completion complete(Prompt prompt) {
        return EXTRACTIVE.complete(MODEL, prompt);
    }

    static Completion complete(Message... messages) {
        return complete(new Prompt(List.of(messages), MODEL.maxOutputTokens(), List.of()));
    }

    static String answer(Message... messages) {
        var completion = complete(messages);
        assertThat(completion).isInstanceOf(Completion.Text.class);
        return ((Completion.Text) completion).text();
    }

    static String answer(String message) {
        return answer(user(message));
    }

    /** Why it declined. */
    static String refusal(Message... messages) {
        var completion = complete(messages);
        assertThat(completion).isInstanceOf(Completion.Declined.class);
        var failure = ((Completion.Declined) completion).failure();
        assertThat(failure).isInstanceOf(Failure.ModelLacksCapability.class);
        return ((Failure.ModelLacksCapability) failure).detail();
    }

    static String refusal(String message) {
        return refusal(user(message));
    }

    static List<String> sentences(String text) {
        return Text.of(text, Languages.load().of(text)).sentences().stream()
                .map(Sentence::text)
                .toList();
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> line.replaceFirst("^(?:- |\\d+\\. )", ""))
                .toList();
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

    private static String file(String name) {
        try (var in = Objects.requireNonNull(Engine.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
