package com.aresgen.chatbots.attacks;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One attack of the fixture.
 *
 * @param place where the order is: {@code source}, {@code url_page}, {@code message} or {@code attribute}
 * @param answer what a model writes that obeys
 */
record Attack(String id, String place, String text, String answer) {
    private static final JsonNode FIXTURE = read();

    private static JsonNode read() {
        var file = Repository.root()
                .resolve("shared/knowledge/src/test/resources/com/aresgen/knowledge/fixture/injections.json");
        try {
            return Json.MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Attack> all() {
        return FIXTURE.path("attacks")
                .valueStream()
                .map(each -> new Attack(
                        text(each, "id"), text(each, "place"), text(each, "text"), text(each, "obedient_answer")));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).stringValue();
    }

    /** The owner's rules, with a word that no visitor may learn. */
    static String instructions() {
        return text(FIXTURE, "instructions");
    }

    /** A source about such attacks, as JSON. */
    static String about() {
        return FIXTURE.path("about_injection").path("source").toString();
    }

    static String aboutQuestion() {
        return text(FIXTURE.path("about_injection"), "question");
    }

    /** The text as JSON. */
    String quoted() {
        return Json.MAPPER.writeValueAsString(text);
    }

    /** A question that finds the source: its first words. */
    String question() {
        var words = text.replaceAll("<[^>]*>|[#\\n]", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .split(" ", 10);
        return String.join(" ", words[0], words[1], words[2], words[3], words[4]) + "?";
    }

    @Override
    public String toString() {
        return id + " in " + place;
    }
}
