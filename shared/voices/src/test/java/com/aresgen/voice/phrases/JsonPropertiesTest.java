package com.aresgen.voice.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/** What holds for any JSON, any phrases and any cuts into parts, in content and in arguments. */
class JsonPropertiesTest {
    private static final int TRIES = 600;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void jsonStaysJsonWithoutPhrases(
            @ForAll("phrases") List<String> phrases,
            @ForAll("jsons") String text,
            @ForAll Policy policy,
            @ForAll("sizes") List<Integer> sizes) {
        var whole = Answers.filter(Answers.JSON, policy, "c", phrases);
        var expected = Answers.json(whole, List.of(text));
        var streamed = Answers.filter(Answers.JSON, policy, "c", phrases);

        assertThat(Answers.json(streamed, Parts.of(text, sizes))).isEqualTo(expected);
        assertThat(strings(Json.MAPPER.readTree(expected))).noneMatch(PhraseIndex.of(phrases)::occursIn);
        if (strings(Json.MAPPER.readTree(text)).noneMatch(PhraseIndex.of(phrases)::occursIn)) {
            assertThat(expected).isEqualTo(text);
        }
        assertThat(whole.hits()).isEqualTo(streamed.hits());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void argumentsStayJsonWithoutPhrases(
            @ForAll("phrases") List<String> phrases,
            @ForAll("jsons") String first,
            @ForAll("jsons") String second,
            @ForAll Policy policy,
            @ForAll("sizes") List<Integer> sizes) {
        var filter = Answers.filter(Answers.TEXT, policy, "", phrases);
        var parts = Stream.concat(
                        Parts.of(first, sizes).stream().map(part -> Answers.function(0, part)),
                        Parts.of(second, sizes).stream().map(part -> Answers.function(1, part)))
                .map(AnswerPart::calls)
                .toList();
        var streamed = Answers.streamed(filter, parts);
        var whole = Answers.whole(
                Answers.filter(Answers.TEXT, policy, "", phrases),
                AnswerPart.calls(Answers.function(0, first), Answers.function(1, second)));

        assertThat(streamed.toolCalls()).isEqualTo(whole.toolCalls());
        assertThat(streamed.toolCalls().stream().map(ToolCall::arguments))
                .allSatisfy(arguments -> assertThat(strings(Json.MAPPER.readTree(arguments)))
                        .noneMatch(PhraseIndex.of(phrases)::occursIn));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatIsNoJsonHoldsNoPhraseEither(
            @ForAll("words") List<String> phrases,
            @ForAll("garbage") String text,
            @ForAll Policy policy,
            @ForAll("sizes") List<Integer> sizes) {
        var whole = Answers.json(Answers.filter(Answers.JSON, policy, "", phrases), List.of(text));
        var streamed = Answers.json(Answers.filter(Answers.JSON, policy, "", phrases), Parts.of(text, sizes));

        assertThat(streamed).isEqualTo(whole);
        assertThat(PhraseIndex.of(phrases).hits(whole)).isEmpty();
    }

    private static Stream<String> strings(JsonNode json) {
        return json.isString()
                ? Stream.of(json.stringValue())
                : Stream.concat(
                        json.propertyStream().map(Map.Entry::getKey),
                        json.valueStream().flatMap(JsonPropertiesTest::strings));
    }

    @Provide
    Arbitrary<List<String>> phrases() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("ab \"\\")
                                .ofMinLength(1)
                                .ofMaxLength(4),
                        Arbitraries.of("1", "true", "null", ",", ":", "{", "\""),
                        Texts.tricky(4))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("ab ")
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab \"{}:,[]").ofMaxLength(20),
                Arbitraries.strings().withChars("ab !1").ofMaxLength(12).map(text -> "{\"a\":1, \"b\":" + text),
                Combinators.combine(
                                Arbitraries.strings().withChars("ab ").ofMaxLength(8),
                                Arbitraries.strings().withChars("ab \"!").ofMaxLength(12))
                        .as((string, text) -> "{\"a b\": \"" + string + "\"} b " + text));
    }

    /** Objects, so that the format's own check would pass them; with escapes of many kinds. */
    @Provide
    Arbitrary<String> jsons() {
        var strings = Arbitraries.oneOf(
                        Arbitraries.strings().withChars("ab \"\\\n").ofMaxLength(8), Texts.tricky(8))
                .flatMap(text -> Arbitraries.integers().between(0, 5).map(seed -> quoted(text, seed)));
        var scalars = Arbitraries.oneOf(strings, Arbitraries.of("1", "-1.50e+3", "true", "null", "{}", "[ ]", "0"));
        var arrays = scalars.list().ofMaxSize(4).map(list -> "[" + String.join(", ", list) + "]");
        var members = Combinators.combine(strings, Arbitraries.oneOf(scalars, arrays))
                .as((name, value) -> new String[] {name, value});
        return members.list().ofMaxSize(4).map(list -> {
            var names = new HashSet<String>();
            var text = new StringBuilder("{ ");
            for (var member : list) {
                if (names.add(Json.MAPPER.readTree(member[0]).stringValue())) {
                    text.append(names.size() == 1 ? "" : ",")
                            .append(member[0])
                            .append(" : ")
                            .append(member[1]);
                }
            }
            return text.append("}").toString();
        });
    }

    /** Every seed-th character as an escape. */
    private static String quoted(String text, int seed) {
        var json = new StringBuilder("\"");
        var points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            var letters = Character.toString(points[i]);
            if (seed > 0 && i % seed == 0) {
                letters.chars().forEach(letter -> json.append("\\u%04x".formatted(letter)));
            } else {
                json.append(
                        switch (letters) {
                            case "\"", "\\" -> "\\" + letters;
                            case "\n" -> "\\n";
                            default -> letters;
                        });
            }
        }
        return json.append('"').toString();
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 4).list().ofMinSize(1).ofMaxSize(8);
    }
}
