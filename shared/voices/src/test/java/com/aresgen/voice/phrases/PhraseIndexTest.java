package com.aresgen.voice.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.voice.phrases.search.Hit;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts hold a phrase, rule by rule. */
class PhraseIndexTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acme        | We sell ACME.
            acme        | We sell \uFF21\uFF23\uFF2D\uFF25.
            acme        | ac\u00ADme
            acme        | a\u200Bc\uFEFFm\u2060e
            acme        | ac\uFE0Fm\u034Fe
            acme        | a\uDB40\uDC61cme
            acme        | a\u0001cme
            office      | the o\uFB03ce
            stra\u00DFe | STRASSE
            strasse     | STRA\u1E9EE
            \u03BF\u03B4\u03BF\u03C3   | \u039F\u0394\u039F\u03A3
            \u03BF\u03B4\u03BF\u03C2   | \u039F\u0394\u039F\u03A3
            caf\u00E9   | cafe\u0301
            cafe\u0301  | CAF\u00C9
            a\u0323\u0302 | a\u0302\u0323
            a\u0302\u0323 | a\u0302\u200D\u0323
            best buy    | best\u00A0 \u3000buy
            best buy    | best \u200B buy
            don't       | don\u2019t
            don't       | don\u00B4t
            don\u2019t  | I don't.
            state-of-the-art | state\u2010of\u2011the\uFF0Dart
            \uAC00      | \u1100\u1161
            \u30AC      | \uFF76\uFF9E
            !!          | wow!!!
            \uD83D\uDE00 | x\uD83D\uDE00x
            """)
    void aPhraseIsFoundHoweverItIsWritten(String phrase, String text) {
        assertThat(PhraseIndex.of(List.of(phrase)).occursIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ass      | class assign
            ass      | ass_1
            ass      | 1ass
            cafe     | caf\u00E9
            cafe     | cafe\u0301
            cafe     | cafe\u200B\u0301
            don      | don't
            don      | don\u2019t
            t        | don't
            s        | Acme's
            rock     | rock'n'roll
            Acme     | Acme'st
            \uAC00   | \uAC01
            .        | \u2026
            best buy | bestbuy
            \u0E01   | \u0E01\u0E48
            """)
    void aPartOfAWordIsNoHit(String phrase, String text) {
        assertThat(PhraseIndex.of(List.of(phrase)).occursIn(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme    | Acme's
            Acme    | Acme\u2019s best
            Acme    | "'Buy Acme's'"
            Acme    | ACME'S
            Acme's  | Acme's
            Jones   | the Jones' house
            don     | 'don'
            example | end.example.Next
            Acme    | Acme\u306F
            Acme    | \u682A\u5F0F\u4F1A\u793EAcme
            \u5F0F\u4F1A | \u682A\u5F0F\u4F1A\u793E
            \u30FC\u30B9 | \u30DA\u30FC\u30B9\u30C8
            """)
    void anythingElseBesideAPhraseIsABoundary(String phrase, String text) {
        assertThat(PhraseIndex.of(List.of(phrase)).occursIn(text)).isTrue();
    }

    @Test
    void aLineBreakIsASpace() {
        assertThat(PhraseIndex.of(List.of("best buy")).occursIn("best \r\n\tbuy"))
                .isTrue();
    }

    @Test
    void hitsAreCodePointsAndTheLongestAtEachPlace() {
        var index = PhraseIndex.of(List.of("Go", "go ON", "on top", "z"));

        assertThat(index.hits("\uD83D\uDE00 go  on top, z"))
                .containsExactly(new Hit("go ON", 2, 8), new Hit("z", 14, 15));
        assertThat(index.hits("go only on top")).containsExactly(new Hit("Go", 0, 2), new Hit("on top", 8, 14));
    }

    @Test
    void aLongerPhraseThatDoesNotFollowLeavesTheShorterOne() {
        var index = PhraseIndex.of(List.of("a b", "a b c d", "b c", "c"));

        assertThat(index.hits("a b c e")).containsExactly(new Hit("a b", 0, 3), new Hit("c", 4, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", " \u00AD\n\u3000", "\u3164", "\uFE0F"})
    void aPhraseOfNothingVisibleIsNotUsable(String phrase) {
        assertThat(PhraseIndex.isUsable(phrase)).isFalse();
        assertThat(PhraseIndex.of(List.of(phrase)).isEmpty()).isTrue();
        assertThat(PhraseIndex.of(List.of(phrase)).hits("any text")).isEmpty();
    }

    @Test
    void phrasesAreUsable() {
        assertThat(PhraseIndex.isUsable(" a ")).isTrue();
        assertThat(PhraseIndex.isUsable("!")).isTrue();
        assertThat(PhraseIndex.isUsable("\u0301")).isTrue();
    }
}
