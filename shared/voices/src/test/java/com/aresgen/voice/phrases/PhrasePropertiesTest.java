package com.aresgen.voice.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.folding.Kind;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any phrases, any text and any cuts into parts. */
class PhrasePropertiesTest {
    private static final int TRIES = 3000;

    @Property(tries = TRIES)
    void noPhraseIsInTheOutput(
            @ForAll("phrases") List<String> phrases,
            @ForAll("texts") String text,
            @ForAll("replacements") String replacement,
            @ForAll Policy policy) {
        var filter = PhraseFilter.of(new BannedPhrases(phrases, policy, replacement));
        var filtered = filter.whole(text);

        assertThat(filter.index().hits(filtered)).isEmpty();
    }

    @Property(tries = TRIES)
    void anyPartsComeOutAsTheWhole(
            @ForAll("phrases") List<String> phrases,
            @ForAll("texts") String text,
            @ForAll("replacements") String replacement,
            @ForAll Policy policy,
            @ForAll("sizes") List<Integer> sizes) {
        var filter = PhraseFilter.of(new BannedPhrases(phrases, policy, replacement));
        var longest = filter.index().automaton().longest();
        var stream = filter.stream();
        var joined = new StringBuilder();
        for (var part : Parts.of(text, sizes)) {
            joined.append(stream.next(part));
            // An apostrophe and the two characters after it decide about a word's end.
            assertThat(stream.withheld()).isLessThanOrEqualTo(longest + 3 * 4);
        }
        joined.append(stream.rest());

        assertThat(joined).hasToString(filter.whole(text));
        assertThat(stream.withheld()).isZero();
    }

    @Property(tries = TRIES)
    void aTextWithoutPhrasesPassesUnchanged(
            @ForAll("phrases") List<String> phrases, @ForAll("texts") String text, @ForAll Policy policy) {
        var filter = PhraseFilter.of(new BannedPhrases(phrases, policy, "x"));
        var hits = filter.index().hits(text).size();
        var stream = filter.stream();
        var filtered = stream.next(text) + stream.rest();

        if (hits == 0) {
            assertThat(filtered).isEqualTo(text);
            assertThat(stream.hits()).isZero();
        } else {
            assertThat(stream.hits()).isPositive();
        }
    }

    @Property(tries = TRIES)
    void aPhraseBetweenSpacesIsFound(
            @ForAll("phrase") String phrase, @ForAll("texts") String before, @ForAll("texts") String after) {
        Assume.that(PhraseIndex.isUsable(phrase));
        var first = phrase.codePoints()
                .mapToObj(Kind::of)
                .filter(kind -> kind != Kind.IGNORED)
                .findFirst();
        Assume.that(!first.equals(Optional.of(Kind.MARK)));

        assertThat(PhraseIndex.of(List.of(phrase)).occursIn(before + " " + phrase + " " + after))
                .isTrue();
    }

    @Property(tries = TRIES)
    void hitsAreWhereTheFirstOneIsCut(
            @ForAll("phrases") List<String> phrases, @ForAll("texts") String before, @ForAll("texts") String after) {
        // Among texts at random few hold a phrase.
        var text = before + " " + phrases.getFirst() + " " + after;
        var filter = PhraseFilter.of(new BannedPhrases(phrases, Policy.STOP, ""));
        var hits = filter.index().hits(text);
        Assume.that(!hits.isEmpty());
        var start = text.offsetByCodePoints(0, hits.getFirst().start());

        assertThat(filter.whole(text)).isEqualTo(text.substring(0, start));
    }

    @Provide
    Arbitrary<List<String>> phrases() {
        return phrase().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> phrase() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab ").ofMinLength(1).ofMaxLength(5),
                Arbitraries.strings().withChars("as' ").ofMinLength(1).ofMaxLength(4),
                Arbitraries.of("a!", "a ", "!", "a's", "!' ")
                        .flatMap(each -> Arbitraries.integers().between(1, 8).map(each::repeat)),
                Arbitraries.of("a!", "a ", "!", "a's ", "!' ")
                        .flatMap(each -> Arbitraries.integers().between(4, 8).map(times -> each.repeat(times) + "x")),
                Texts.tricky(5));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab ").ofMaxLength(25),
                Arbitraries.strings().withChars("as'! ").ofMaxLength(20),
                Arbitraries.of("a!", "a ", "!", "a's ", "s", "x", " ", "!' ", "\u200B")
                        .flatMap(each -> Arbitraries.integers().between(1, 9).map(each::repeat))
                        .list()
                        .ofMaxSize(8)
                        .map(pieces -> String.join("", pieces)),
                Texts.tricky(20));
    }

    @Provide
    Arbitrary<String> replacements() {
        return Arbitraries.oneOf(
                Arbitraries.just(""), Arbitraries.strings().withChars("ab s'").ofMaxLength(3), Texts.tricky(3));
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 4).list().ofMinSize(1).ofMaxSize(8);
    }
}
