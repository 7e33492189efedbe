package com.aresgen.text;

import static com.aresgen.text.samples.Samples.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.text.samples.Samples;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void endsNoSentenceInsideAnAbbreviationOrNumber() {
        assertThat(
                        sentences(
                                "Dr. Lena Marsh paid 3.50 euros, e.g. for No. 5 in the U.S. market. She left at 5 p.m. on Monday."))
                .containsExactly(
                        "Dr. Lena Marsh paid 3.50 euros, e.g. for No. 5 in the U.S. market.",
                        "She left at 5 p.m. on Monday.");
        assertThat(sentences("Am 3. März kostete es 7,8 Mio. Euro, z. B. für Prof. Brandt. Das war viel für den Ort."))
                .hasSize(2);
    }

    @Test
    void joinsWrappedLinesAndKeepsListsApart() {
        assertThat(
                        sentences(
                                "This sentence was wrapped by the editor after seventy\ncharacters. Next.\n\n- one item\n- another item"))
                .containsExactly(
                        "This sentence was wrapped by the editor after seventy characters.",
                        "Next.",
                        "one item",
                        "another item");
    }

    @Test
    void countsTheSameTokensWhenTheyAreCutApart() {
        for (var token : Words.tokens("Don't pay 3.5; مرحبا بالعالم'港口于 3.๕ l'école")) {
            assertThat(Words.countTokens(token.text())).isEqualTo(1);
        }
    }

    @Test
    void cutsWhatIsTooLongForASentence() {
        assertThat(sentences("word ".repeat(1_000))).hasSizeGreaterThan(4).allMatch(piece -> piece.length() <= 1_000);
    }

    @Test
    void tellsLanguagesApart() {
        var languages = Languages.load();

        assertThat(languages.of(Samples.HARBOUR).code()).isEqualTo("en");
        assertThat(languages.of(Samples.MOOR).code()).isEqualTo("de");
        assertThat(languages
                        .of("Le port de la ville est fermé et les navires ne sont pas là.")
                        .code())
                .isEqualTo("fr");
        assertThat(languages
                        .of("El puerto de la ciudad está cerrado y los barcos no están.")
                        .code())
                .isEqualTo("es");
        assertThat(languages.of("Порт закрыт.").code()).isEmpty();
    }

    @Test
    void sentencesKnowTheirPlaceInTheSource() {
        var source = "# Ice\r\n\r\n  The harbour\r\n  froze. Ships waited.\n\n> - a quoted item\n* 2. last one";

        for (var sentence : Samples.read(source).sentences()) {
            assertThat(unwrapped(source.substring(sentence.start(), sentence.end())))
                    .isEqualTo(sentence.text());
        }
        assertThat(sentences(source)).contains("The harbour froze.", "Ships waited.");
    }

    @Property(tries = 500)
    void sentencesOfAnySourceKnowTheirPlace(@ForAll("sources") String source) {
        for (var sentence : Samples.read(source).sentences()) {
            assertThat(unwrapped(source.substring(sentence.start(), sentence.end())))
                    .isEqualTo(unwrapped(sentence.text()));
        }
    }

    @Provide
    Arbitrary<String> sources() {
        var parts = Arbitraries.of(
                "\n",
                "\r\n",
                "\r",
                " ",
                "\t",
                "# ",
                "- ",
                "> ",
                "1. ",
                "---",
                "Dr. ",
                "It rains. ",
                "wer ist da? ",
                "港口。",
                "👩‍👩‍👧",
                "\ud83d",
                "\u2028",
                "\u0085",
                "x".repeat(1_100));
        return parts.list().ofMaxSize(30).map(chosen -> String.join("", chosen));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("(?U)\\s+", " ");
    }
}
