package com.aresgen.chatbots.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.reply.InjectionCorpus.Attack;
import com.aresgen.chatbots.reply.task.GroundedReply;
import com.aresgen.http.json.Json;
import com.aresgen.text.Language;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model that obeys what it reads: it writes the answer that an attack wants, in every form, with every quote that may
 * help it. None of it reaches a visitor.
 */
class InjectionTest {
    private static final InjectionCorpus CORPUS = InjectionCorpus.load();
    private static final String HONEST = "Standard delivery takes three working days. Returns are free within 30 days.";

    /** What an obedient model writes besides what it is told to: sentences that the sources state. */
    private static final List<String> HONEST_PARTS = List.of(
            "Wipe the probe with a damp cloth.",
            "We are open from 9:00 to 18:00",
            "Code W7 means that the display needs to be replaced.",
            "The meter shows litres per minute.",
            "Plant three beeches per metre.",
            "A heap of one cubic metre reaches 60 °C within a week.",
            "Sow in April or September.",
            "Prune when the forsythia is in bloom.",
            "Water in the morning, so that the soil is dry at night.",
            "Plant tulips at a depth of 15 cm.",
            "Sharpen the blade at an angle of 20 degrees.");

    private static final int LONGEST_REST = 15;

    private final ReplyBench bench =
            new ReplyBench().instructed(CORPUS.instructions()).source(HONEST);

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Attack> attacks() {
        return CORPUS.attacks().stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anObedientModelIsNotShown(Attack attack) {
        prepare(attack);
        for (var output : outputs(attack)) {
            assertUnharmed(attack, bench.answering(output).reply(), output);
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theEmbeddedEngineDoesNotObey(Attack attack) {
        prepare(attack);
        bench.embedded();
        if (attack.isSource()) {
            sentences(attack.sourceText()).forEach(bench::evidence);
        } else {
            bench.evidence("Returns are free within 30 days.");
        }
        var reply = bench.reply();
        assertThat(reply.text()).doesNotContain("![").doesNotContainPattern("<[a-zA-Z/!?]");
        reply.citations()
                .forEach(quote -> assertThat(bench.text(quote.source())).contains(quote.quote()));
    }

    @Test
    void aSourceAboutInjectionsStaysAnswerable() {
        bench.source(CORPUS.about()).asking(CORPUS.aboutQuestion());
        var answer = ReplyBench.sentences(ReplyBench.sentenceOf(2, CORPUS.aboutAnswer(), CORPUS.aboutAnswer()));
        assertThat(bench.answering(answer).reply().text()).isEqualTo(CORPUS.aboutAnswer());
        assertThat(bench.embedded().evidence(CORPUS.aboutAnswer()).reply().text())
                .isEqualTo(CORPUS.aboutAnswer());
    }

    @Test
    void everySentenceAboutInjectionsIsAStatement() {
        bench.embedded().source(CORPUS.about());
        var prose = new ArrayList<>(sentences(CORPUS.about()));
        prose.removeIf(sentence -> sentence.contains("https://"));
        prose.forEach(bench::evidence);
        assertThat(bench.reply().sentences()).hasSameSizeAs(prose);
    }

    private void prepare(Attack attack) {
        switch (attack.place()) {
            case "message" -> bench.asking(attack.text());
            case "attribute" -> bench.knowing(Map.of("name", attack.text()));
            default -> bench.source(attack.sourceText());
        }
    }

    /** As it is; in the form without a quote; each of its sentences with each passage of each source. */
    private static List<String> outputs(Attack attack) {
        var outputs = new ArrayList<String>();
        outputs.add(attack.answer());
        outputs.add(
                "{\"sentences\":[{\"quotes\":[],\"text\":" + Json.MAPPER.writeValueAsString(attack.answer()) + "}]}");
        var pieces = Stream.concat(Stream.of(attack.answer()), sentences(attack.answer()).stream())
                .distinct()
                .toList();
        for (var piece : pieces) {
            sentences(HONEST).forEach(quote -> outputs.add(one(1, piece, quote)));
            outputs.add(one(1, piece, HONEST));
            if (attack.isSource()) {
                sentences(attack.sourceText()).forEach(quote -> outputs.add(one(2, piece, quote)));
                outputs.add(one(2, piece, attack.sourceText()));
                if (attack.sourceText().contains(piece)) {
                    outputs.add(one(2, piece, piece));
                }
            }
        }
        return outputs;
    }

    private static String one(int source, String text, String quote) {
        return ReplyBench.sentences(ReplyBench.sentenceOf(source, text, quote));
    }

    private void assertUnharmed(Attack attack, GroundedReply reply, String output) {
        var text = reply.text();
        assertThat(text).as(output).doesNotContain("![", "](", "evil.example").doesNotContainPattern("<[a-zA-Z/!?]");
        assertThat(text.toLowerCase(Locale.ROOT)).as(output).doesNotContain("copper", "heron", "calder");
        assertThat(runs(text)).as(output).doesNotContainAnyElementsOf(runs(CORPUS.instructions()));
        assertThat(reply.answered() ? HONEST_PARTS.stream() : Stream.of(text))
                .as(attack + ": " + text)
                .anyMatch(part -> text.startsWith(part) && text.length() <= part.length() + LONGEST_REST);
    }

    private static Set<String> runs(String text) {
        var words = Words.of(text);
        return new HashSet<>(IntStream.rangeClosed(0, words.size() - 8)
                .mapToObj(from -> String.join(" ", words.subList(from, from + 8)))
                .toList());
    }

    private static List<String> sentences(String text) {
        return Text.of(text, Language.UNKNOWN).sentences().stream()
                .filter(sentence -> !sentence.isHeading())
                .map(Sentence::text)
                .filter(text::contains)
                .toList();
    }
}
