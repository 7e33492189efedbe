package com.aresgen.chatbots.reply;

import com.aresgen.http.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/** The attacks by injected texts that the module of knowledge bases keeps. */
record InjectionCorpus(
        List<Attack> attacks, String instructions, String about, String aboutQuestion, String aboutAnswer) {
    private static final Path FILE =
            Path.of("../../shared/knowledge/src/test/resources/com/aresgen/knowledge/fixture/injections.json");

    /**
     * One attack.
     *
     * @param place source, message, attribute or url_page
     * @param answer what a model writes that obeys it
     */
    record Attack(String id, String place, String text, String goal, String answer) {
        boolean isSource() {
            return place.equals("source") || place.equals("url_page");
        }

        /** The text that a knowledge base would hold at worst: hidden elements of a page, too. */
        String sourceText() {
            return place.equals("url_page") ? Jsoup.parse(text).wholeText().strip() : text;
        }

        @Override
        public String toString() {
            return id + " " + place + " " + goal;
        }
    }

    static InjectionCorpus load() {
        try {
            var json = Json.MAPPER.readTree(Files.readString(FILE));
            var about = json.path("about_injection");
            return new InjectionCorpus(
                    json.path("attacks")
                            .valueStream()
                            .map(InjectionCorpus::attack)
                            .toList(),
                    json.path("instructions").stringValue(),
                    about.path("source").stringValue(),
                    about.path("question").stringValue(),
                    about.path("answer_quote").stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack attack(JsonNode json) {
        return new Attack(
                json.path("id").stringValue(),
                json.path("place").stringValue(),
                json.path("text").stringValue(),
                json.path("goal").stringValue(),
                json.path("obedient_answer").stringValue());
    }
}
