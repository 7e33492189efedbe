package com.aresgen.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Failure;
import com.aresgen.models.Catalogue;
import com.aresgen.models.Completion;
import com.aresgen.models.Message;
import com.aresgen.models.Model;
import com.aresgen.models.Prompt;
import com.aresgen.text.samples.Samples;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The engine as a caller meets it, and the texts that it is tried on. */
final class Engine {
    static final Model MODEL = Catalogue.load().find("local/extractive-1").orElseThrow();
    static final String HARBOUR = Samples.HARBOUR;
    static final String CACHE = Samples.CACHE;
    static final String MOOR = Samples.MOOR;

    static final String TOWER = "The Eiffel Tower was designed by the firm of Gustave Eiffel and completed in 1889"
            + " for the World's Fair in Paris. It is repainted every seven years. Six million people visit it each year.";
    static final String TURM = "Der Eiffelturm wurde von der Firma von Gustave Eiffel entworfen. Er wurde 1889 für"
            + " die Weltausstellung in Paris fertig. Er wird alle sieben Jahre neu gestrichen.";
    static final String CANAL = "En Occitanie, le canal du Midi relie Toulouse à la mer Méditerranée. Il a été"
            + " construit par Pierre-Paul Riquet. Il attire chaque année des milliers de bateaux.";
    static final String ALHAMBRA = "La Alhambra es un conjunto de palacios situado en Granada. Fue construida en los"
            + " siglos XIII y XIV. Cada año la visitan más de dos millones de personas.";

    private static final Extractive EXTRACTIVE = new Extractive();

    private Engine() {}

    static Completion complete(Prompt prompt) {
        return EXTRACTIVE.complete(MODEL, prompt);
    }

    static Completion complete(Message... messages) {
        return complete(prompt(List.of(messages), MODEL.maxOutputTokens(), List.of()));
    }

    static Prompt prompt(List<Message> messages, int tokens, List<String> stop) {
        return new Prompt(messages, Optional.of(tokens), stop, Map.of(), Instant.MAX);
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
        assertThat(failure).isInstanceOf(Failure.ModelLacksCapability.class);
        return ((Failure.ModelLacksCapability) failure).detail();
    }

    static String refusal(String message) {
        return refusal(user(message));
    }

    static List<String> sentences(String text) {
        return Samples.sentences(text);
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
}
