package com.aresgen.voice.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.json.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON output: strings are filtered by what they mean, and JSON stays JSON. */
class JsonTextTest {
    private static final List<Integer> ONE_BY_ONE = List.of(1);
    private static final int DEPTH = 200_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"Buy Acme now"}               | {"a":"Buy it now"}
            {"a":"Buy \\u0061c\\u004de now"}   | {"a":"Buy it now"}
            {"a":"\\u0041\\n\\"acme\\"\\/"}    | {"a":"\\u0041\\n\\"it\\"\\/"}
            {"a":"\\ud83d\\ude00 acme"}        | {"a":"\\ud83d\\ude00 it"}
            {"a":"\\ud83d acme"}               | {"a":"\uFFFD it"}
            {"acme":["acme", "acme"]}          | {"it":["it", "it"]}
            {"acme":1,"ACME":2,"it":3}         | {"it":1,"it_2":2,"it_3":3}
            {"a":{"acme":1},"acme":2}          | {"a":{"it":1},"it":2}
            {"a":1,"b":[true, 42.0e-1, null]}  | {"a":1,"b":[true, 42.0e-1, null]}
            {"a": 42, "b": true}               | {"a": 42, "b": true}
            "acme"                             | "it"
            {"a":"ac","b":"me"}                | {"a":"ac","b":"me"}
            """)
    void whatStringsMeanIsFiltered(String text, String expected) {
        assertThat(replaced(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Here is acme: {"a":"acme"}      | Here is it: {"a":"it"}
            {"a":1} acme                    | {"a":1} it
            {"a":1} say "acme" and "\\u0061cme" | {"a":1} say "it" and "it"
            {"a":tru acme}                  | {"a":tru it}
            true story                      | true it
            {"a":"x\\qacme acme"}           | {"a":"x\\qacme it"}
            42 43                           | 42 it
            ```json {"a":"acme"} ```        | ```json {"a":"it"} ```
            """)
    void whatIsNoJsonIsFilteredAsText(String text, String expected) {
        assertThat(replaced(text)).isEqualTo(expected.replace("true it", "true "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":["x", "Buy Acme now"], "b":1}  | {"a":["x", "Buy "]}
            {"a":{"acme":1}}                    | {"a":{"":null}}
            [{"b":"Acme"}, 2]                   | [{"b":""}]
            {"a":"\\u0041cme"}                  | {"a":""}
            {"":1,"acme":2}                     | {"":1,"_2":null}
            {"a":"acme                          | {"a":""}
            """)
    void jsonIsClosedWhereItStops(String text, String expected) {
        var filter = Answers.filter(Answers.JSON, Policy.STOP, "", List.of("acme"));

        assertThat(Answers.json(filter, Parts.of(text, ONE_BY_ONE))).isEqualTo(expected);
        assertThat(filter.isOver()).isTrue();
    }

    @Test
    void anythingMayBeOpenWhenAnotherTextStops() {
        for (var text : List.of(
                "",
                "{",
                "[",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1,",
                "{\"a\":tr",
                "[-",
                "[1.",
                "[12",
                "[1,",
                "{\"a\":\"x\\u00",
                "{\"a",
                "[[{\"a\":[]",
                "{\"a\":1}",
                " ",
                "[1e",
                "nul",
                "{\"\":1,")) {
            var json = new JsonText(PhraseFilter.of(new BannedPhrases(List.of("acme"), Policy.STOP, "")));
            var closed = json.next(text) + json.rest(true);

            assertThat(closed).startsWith(text.replace("\\u00", ""));
            if (!text.isEmpty()) {
                assertThat(Json.MAPPER.readTree(closed)).as(closed).isNotNull();
            }
        }
    }

    @Test
    void deepNestingNeedsNoStack() {
        var text = "[".repeat(DEPTH) + "\"acme\"";
        var stopped = Answers.filter(Answers.JSON, Policy.STOP, "", List.of("acme"));

        assertThat(replaced(text + "]".repeat(DEPTH))).hasSize(2 * DEPTH + 4);
        assertThat(Answers.json(stopped, List.of(text))).isEqualTo("[".repeat(DEPTH) + "\"\"" + "]".repeat(DEPTH));
    }

    private static String replaced(String text) {
        var phrases = List.of("acme", "true story", "43", "42", "true");
        var filter = Answers.filter(Answers.JSON, Policy.REPLACE, "it", phrases);
        var streamed = Answers.json(filter, Parts.of(text, ONE_BY_ONE));
        var whole = Answers.filter(Answers.JSON, Policy.REPLACE, "it", phrases);

        assertThat(Answers.json(whole, List.of(text))).isEqualTo(streamed);
        assertThat(whole.hits()).isEqualTo(filter.hits());
        return streamed;
    }
}
