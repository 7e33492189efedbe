package com.aresgen.voice.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.voice.phrases.BannedPhrases.Policy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of texts that hold a phrase. */
class PhraseFilterTest {
    private static final int LONGEST = 200;

    @Test
    void thePhraseIsReplaced() {
        assertThat(replaced("it", "acme").whole("Buy Ac\u00ADme's best, ACME!")).isEqualTo("Buy it's best, it!");
    }

    @Test
    void nothingIsLeftOfAPhraseThatIsReplacedByNothing() {
        assertThat(replaced("", "acme").whole("Buy Acme now")).isEqualTo("Buy now");
        assertThat(replaced("", "acme").whole("Acme is good")).isEqualTo("is good");
        assertThat(replaced("", "acme").whole("(Acme) is")).isEqualTo("() is");
    }

    @Test
    void aPhraseThatTheReplacementCompletesIsTakenOutToo() {
        assertThat(replaced("the", "x", "on the go").whole("on x go")).isEqualTo("on ");
        assertThat(replaced("the", "x", "the y").whole("an x y")).isEqualTo("an the");
        assertThat(replaced("", "!", "foobar").whole("foo!bar")).isEqualTo("foo");
        assertThat(replaced("", "b", "a z").whole("a b z")).isEqualTo("a ");
        assertThat(replaced("y", "x", "y y").whole("x y x y x")).isEqualTo("y ");
    }

    @Test
    void aReplacementThatHoldsAPhraseIsDeleted() {
        assertThat(replaced("acme", "acme").whole("Buy Acme now")).isEqualTo("Buy now");
    }

    @Test
    void aMarkAtTheBeginningOfTheReplacementDoesNotChangeTheTextBefore() {
        assertThat(replaced("\u0301x", "!", "caf\u00E9").whole("cafe!")).isEqualTo("cafex");
    }

    @Test
    void theAnswerEndsBeforeAPhrase() {
        var stream = PhraseFilter.of(new BannedPhrases(List.of("acme"), Policy.STOP, "it")).stream();

        assertThat(stream.next("Buy Ac")).isEqualTo("Buy ");
        assertThat(stream.isStopped()).isFalse();
        assertThat(stream.next("me now")).isEmpty();
        assertThat(stream.isStopped()).isTrue();
        assertThat(stream.next(" or")).isEmpty();
        assertThat(stream.rest()).isEmpty();
        assertThat(stream.hits()).isOne();
    }

    @Test
    void whatMayBelongToAPhraseIsHeld() {
        var stream = replaced("it", "acme corp").stream();

        assertThat(stream.next("Buy acm")).isEqualTo("Buy ");
        assertThat(stream.next("e")).isEmpty();
        assertThat(stream.next(" co")).isEmpty();
        assertThat(stream.next("lour")).isEqualTo("acme colou");
        assertThat(stream.rest()).isEqualTo("r");
        assertThat(stream.hits()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u65E5", "!", "a ", "\u65E5\u3000", "a\u0301"})
    @Timeout(60)
    void anyRepetitionTakesLinearTime(String repeated) {
        var phrases = IntStream.rangeClosed(1, LONGEST / repeated.length())
                .mapToObj(repeated::repeat)
                .toList();
        var text = repeated.repeat(200_000 / repeated.length());
        var filter = PhraseFilter.of(new BannedPhrases(phrases, Policy.REPLACE, "x"));

        assertThat(filter.index().occursIn(filter.whole(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a!", "\u65E5", "!", "a ", "\u65E5\u3000"})
    @Timeout(60)
    void aShortPhraseWithinTheBeginningOfALongOneTakesLinearTime(String repeated) {
        var filter = replaced("x.", repeated, repeated.repeat(LONGEST) + "y");
        var text = repeated.repeat(100_000 / repeated.length());

        assertThat(filter.whole(text).replaceAll("[\\s\u3000]", ""))
                .isEqualTo("x.".repeat(100_000 / repeated.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200B", "\u0301", "\n", "\u200B "})
    void anEndlessRunIsNotHeld(String repeated) {
        var stream = replaced("", "acme corp").stream();
        stream.next("acme" + repeated.repeat(1_000_000));

        assertThat(stream.withheld()).isLessThan(20);
        assertThat(stream.next("corporal") + stream.rest())
                .hasSizeLessThan(2_000_000)
                .endsWith("corporal");
    }

    @Test
    void anEndlessRunInsideAPhraseDoesNotHideIt() {
        assertThat(replaced("", "acme corp").whole("acme" + " \u200B".repeat(1_000_000) + "corp"))
                .isEmpty();
        assertThat(replaced("", "acme").whole("ac" + "\u200B".repeat(1_000_000) + "me"))
                .isEmpty();
    }

    @Test
    void whatIsNoTextBecomesTheReplacementCharacter() {
        assertThat(replaced("", "\uD83D\uDE00", "x").whole("\uD83Dx\uDE00")).isEqualTo("\uFFFD\uFFFD");
    }

    private static PhraseFilter replaced(String replacement, String... phrases) {
        return PhraseFilter.of(new BannedPhrases(List.of(phrases), Policy.REPLACE, replacement));
    }
}
