package com.aresgen.voice.profile.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            She called it “a fine mess” and left.          | She called it and left.
            She called it "a fine mess" and left.          | She called it and left.
            Sie nannte es „ein Durcheinander“ und ging.    | Sie nannte es und ging.
            Sie nannte es »ein Durcheinander« und ging.    | Sie nannte es und ging.
            Elle dit « quelle pagaille » et partit.        | Elle dit et partit.
            Hon sade ”vilken röra” och gick.               | Hon sade och gick.
            彼は「行きます」と言った。                      | 彼は と言った。
            He wrote ‘it’s the boys’ own fault’ on it.     | He wrote on it.
            ‘I don’t know,’ he said, ‘and I don’t care.’   | he said, .
            Run `make all` first.                          | Run first.
            Run ``a ` b`` first.                           | Run first.
            """)
    void quotationsAndCodeAreNotTheAuthorsWords(String source, String own) {
        assertThat(collapsed(source)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A 5\" disk and a 3\" disk.",
                "He is 6'2\" tall.",
                "It’s the boys’ boat, isn’t it?",
                "Rock ’n’ roll isn’t dead.",
                "An “ opening mark alone.",
                "A closing mark alone” here.",
                "A ` backtick alone.",
                "```\nA fence that nothing closes.",
            })
    void whatIsNotClearlyPairedStays(String source) {
        assertThat(OwnWords.of(source).text()).isEqualTo(source);
    }

    @Test
    void aMarkThatIsNotClosedEndsWithItsParagraph() {
        assertThat(collapsed("“This goes on.\n\nAnd “this” is mine.")).isEqualTo("“This goes on. And is mine.");
    }

    @Test
    void speechOfSeveralParagraphsIsOneQuotation() {
        assertThat(collapsed("“First of all.\n\n“Then the rest.”\n\nHe sat down."))
                .isEqualTo("He sat down.");
    }

    @Test
    void blockQuotesAndFencesAreLeftOut() {
        var source = """
                Mine.

                > Theirs, over
                > two lines.
                Mine again.

                ```java
                int x = 1;
                ```

                ~~~
                code
                ~~~
                Still mine.
                """;

        assertThat(collapsed(source)).isEqualTo("Mine. Mine again. Still mine.");
    }

    @Test
    void aSentenceThatEndsInItsQuotationStillEnds() {
        assertThat(collapsed("He said, “I agree.” She left.")).isEqualTo("He said, . She left.");
    }

    @Property(tries = 500)
    void offsetsAreThoseOfTheSource(
            @ForAll @Chars({'"', '“', '”', '‘', '’', '`', '>', '~', '\n', ' ', 'a', 's', '.'}) String source) {
        var own = OwnWords.of(source).text();

        assertThat(own).hasSameSizeAs(source);
        for (var i = 0; i < own.length(); i++) {
            assertThat(own.charAt(i)).isIn(source.charAt(i), ' ', '.');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "‘", "‘a’ ", "\n```", "\n~~~ x", "\"a ", "\n\n", "` ", ">\n", "”a"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void hostileTextTakesTimeInProportionToItsLength(String part) {
        assertThat(OwnWords.of(part.repeat(200_000 / part.length())).text()).isNotEmpty();
    }

    private static String collapsed(String source) {
        return OwnWords.of(source).text().replaceAll("\\s+", " ").strip();
    }
}
