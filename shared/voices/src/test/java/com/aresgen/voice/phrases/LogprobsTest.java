package com.aresgen.voice.phrases;

import static com.aresgen.voice.phrases.Answers.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.answer.PhraseAnswerFilter;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries of {@code logprobs} come with their text, and never with a phrase. */
class LogprobsTest {
    private static final int TRIES = 1000;

    @Test
    void anEntryIsHeldWithItsText() {
        var filter = filter("acme");

        assertThat(left(filter.part(part("Buy ", "ac")))).containsExactly("Buy ");
        assertThat(left(filter.part(part("e")))).isEmpty();
        assertThat(left(filter.part(part("!")))).containsExactly("ac", "e");
        assertThat(left(filter.rest())).containsExactly("!");
    }

    @Test
    void theEntriesOfAPhraseAreLeftOut() {
        assertThat(left(whole(filter("acme"), part("Buy", " ac", "me", ",", " now"))))
                .containsExactly("Buy", ",", " now");
    }

    @Test
    void aTokenOfHalfACharacterCountsByItsBytes() {
        var smile = "\uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        var entries = new ArrayList<JsonNode>();
        for (var each : smile) {
            entries.add(entry("\uFFFD", each & 0xFF));
        }
        entries.add(entry("x"));

        assertThat(left(whole(filter("acme"), part("\uD83D\uDE00x", entries)))).hasSize(5);
        assertThat(left(whole(filter("\uD83D\uDE00"), part("\uD83D\uDE00x", entries))))
                .containsExactly("x");
    }

    @Test
    void tokensThatAreNotTheTextEndTheEntries() {
        var entries = List.of(entry("Hel"), entry("LO"), entry("!"));

        assertThat(left(whole(filter("acme"), part("Hello!", entries)))).containsExactly("Hel");
    }

    @Test
    void alternativesThatAreAPhraseAreLeftOut() {
        var entry = (ObjectNode) entry("Hi");
        entry.putArray("top_logprobs").add(entry("Hi")).add(entry(" ACME")).add(entry("x", 'a', 'c', 'm', 'e'));
        var piece = whole(filter("acme"), part("Hi", List.of(entry)));

        assertThat(Objects.requireNonNull(piece.logprobs()).at("/content/0/top_logprobs"))
                .hasSize(1);
    }

    @Test
    void whatIsLeftOfTheTokensDoesNotJoinToAPhrase() {
        assertThat(left(whole(filter("x", "on go"), part("on", " ", "x", " ", "go", " now"))))
                .containsExactly("on", " ");
        assertThat(left(whole(filter("acme"), part("acme", "nt")))).containsExactly("nt");
    }

    @Test
    void tokensOfJsonAreThoseOfItsText() {
        var filter = Answers.filter(Answers.JSON, Policy.REPLACE, "it", List.of("acme"));
        var piece = Answers.whole(filter, part("{\"a", "\\u00", "e9\":", "\"\\u0061", "cme", " now\"}"));

        assertThat(piece.content()).isEqualTo("{\"a\\u00e9\":\"it now\"}");
        assertThat(left(piece)).containsExactly("{\"a", "\\u00", "e9\":", " now\"}");
    }

    @Test
    void aStopEndsTheEntries() {
        var filter = Answers.filter(TEXT, Policy.STOP, "", List.of("acme"));

        assertThat(left(filter.part(part("Buy ", "ac")))).containsExactly("Buy ");
        assertThat(left(filter.part(part("me", " now")))).isEmpty();
        assertThat(left(filter.rest())).isEmpty();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void noPhraseIsInTheTokens(
            @ForAll("phrases") List<String> phrases,
            @ForAll("texts") String text,
            @ForAll("sizes") List<Integer> sizes,
            @ForAll("replacements") String replacement,
            @ForAll Policy policy) {
        var index = PhraseIndex.of(phrases);
        var tokens = Parts.of(text, sizes);
        var whole =
                Answers.whole(Answers.filter(TEXT, policy, replacement, phrases), part(tokens.toArray(String[]::new)));
        var streamed = Answers.streamed(
                Answers.filter(TEXT, policy, replacement, phrases),
                tokens.stream().map(LogprobsTest::part).toList());

        assertThat(streamed).isEqualTo(whole);
        assertThat(left(whole)).noneMatch(index::occursIn);
        if (!index.occursIn(text) && tokens.stream().noneMatch(index::occursIn)) {
            assertThat(left(whole)).isEqualTo(tokens);
        }
    }

    @Provide
    Arbitrary<List<String>> phrases() {
        return Arbitraries.strings()
                .withChars("ab !")
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab !\u00E9").ofMinLength(1).ofMaxLength(15);
    }

    @Provide
    Arbitrary<String> replacements() {
        return Arbitraries.of("", "a", "c");
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 4).list().ofMinSize(1).ofMaxSize(8);
    }

    private static PhraseAnswerFilter filter(String... phrases) {
        return Answers.filter(TEXT, Policy.REPLACE, "", List.of(phrases));
    }

    private static AnswerPart whole(PhraseAnswerFilter filter, AnswerPart piece) {
        return Answers.whole(filter, piece);
    }

    private static AnswerPart part(String... tokens) {
        return part(
                String.join("", tokens),
                List.of(tokens).stream().map(LogprobsTest::entry).toList());
    }

    private static AnswerPart part(String text, List<JsonNode> entries) {
        var logprobs = Json.MAPPER.createObjectNode();
        logprobs.putArray("content").addAll(entries);
        return new AnswerPart(text, null, null, List.of(), List.of(), logprobs, Map.of());
    }

    private static JsonNode entry(String token, int... bytes) {
        var entry = Json.MAPPER.createObjectNode().put("token", token).put("logprob", -1);
        var array = entry.putArray("bytes");
        for (var each : bytes.length == 0 ? unsigned(token) : bytes) {
            array.add(each);
        }
        return entry;
    }

    private static int[] unsigned(String token) {
        var bytes = token.getBytes(StandardCharsets.UTF_8);
        var all = new int[bytes.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes[i] & 0xFF;
        }
        return all;
    }

    private static List<String> left(AnswerPart piece) {
        return piece.logprobs() == null
                ? List.of()
                : piece.logprobs()
                        .path("content")
                        .valueStream()
                        .map(entry -> entry.path("token").asString())
                        .collect(Collectors.toList());
    }
}
