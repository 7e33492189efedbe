package com.aresgen.voice.profile.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aresgen.text.Languages;
import com.aresgen.voice.profile.sample.OwnWords;
import com.aresgen.voice.profile.sample.SampleReader;
import com.aresgen.voice.profile.sample.SampleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {
    private static final Offset<Double> HUNDREDTH = within(0.005);
    private static final Languages LANGUAGES = Languages.load();
    private static final SampleReader READER = new SampleReader();

    @Test
    void readingGradeOfHundredWordsInFiveSentences() {
        // 0.39 * 20 + 11.8 * 1.5 - 15.59
        assertThat(ReadingGrade.of(100, 5, 150)).isCloseTo(9.91, HUNDREDTH);
    }

    @Test
    void readingGradeOfAText() {
        // 6 words, 6 syllables, 1 sentence: 2.34 + 11.8 - 15.59
        assertThat(ReadingGrade.of(english("The cat sat on the mat.").sentences()))
                .hasValueCloseTo(-1.45, HUNDREDTH);
    }

    @Test
    void formalityCountsNounsUpAndPronounsDown() {
        // 6 of 8 words up: the, report, of, the, new, committee; 2 down: we, read. (100 * 4 / 8 + 100) / 2
        var tagged = tagged("we/PRON read/VERB the/DET report/NOUN of/ADP the/DET new/ADJ committee/NOUN");

        assertThat(Formality.of(tagged)).hasValueCloseTo(75.0, HUNDREDTH);
    }

    @Test
    void formalityIsFiftyWhereAsMuchSpeaksForItAsAgainst() {
        // Up: dogs, at, Ann; down: it, 's, loudly; neither: this, which is no article, and "and".
        var tagged = tagged("this/DET and/CCONJ it's/PRON+AUX dogs/NOUN loudly/ADV at/ADP Ann/PROPN");

        assertThat(Formality.of(tagged)).hasValueCloseTo(50.0, HUNDREDTH);
    }

    @Test
    void theTaggerReadsAContractionAsItsWords() {
        var tags = PartsOfSpeech.load()
                .of(english("We don’t know the answer, it's late.").sentences())
                .stream()
                .map(word -> word.text() + "/" + word.tag())
                .toList();

        assertThat(tags)
                .containsExactly(
                        "We/PRON",
                        "don't/AUX+PART",
                        "know/VERB",
                        "the/DET",
                        "answer/NOUN",
                        "it's/PRON+AUX",
                        "late/ADV");
    }

    @Test
    void factorsOfTheExampleOfMcCarthyAndJarvis() {
        // "of the people by the people" is one factor (.667); the rest has none: 9 words / 1.
        assertThat(Mtld.oneWay(words("of the people by the people for the people")))
                .isCloseTo(9, HUNDREDTH);
    }

    @Test
    void theRestOfATextIsPartOfAFactor() {
        // The rest has 8 of 9 different words: (1 - .889) / (1 - .72) = .397; 15 words / 1.397.
        assertThat(Mtld.oneWay(words("of the people by the people a b c d e f g h a")))
                .isCloseTo(10.74, HUNDREDTH);
    }

    @Test
    void diversityIsTheMeanOfBothDirections() {
        // 20 times 5 words, of which the fifth repeats the fourth: read backwards, they make shorter factors or longer.
        var words = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            words.addAll(words("a b c d d"));
        }

        var both = (Mtld.oneWay(words) + Mtld.oneWay(words.reversed())) / 2;
        assertThat(Mtld.of(words)).hasValueCloseTo(both, HUNDREDTH);
        assertThat(Mtld.of(words.subList(0, 99))).isEmpty();
    }

    @Test
    void aTextWithoutRepetitionIsAsDiverseAsItIsLong() {
        var words = new ArrayList<String>();
        for (var i = 0; i < 120; i++) {
            words.add("w" + i);
        }

        assertThat(Mtld.of(words)).hasValueCloseTo(120.0, HUNDREDTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I don't know and I do not care.                  | 0.5
            It's late, we're tired, they'll come.            | 1
            It is late and we cannot stay.                   | 0
            Yes, I am. You have a dog. The dog's bone.       | NaN
            We have seen it. I've seen it. They have to.     | 0.5
            """)
    void contractionsAreAShareOfTheirPlaces(String text, double rate) {
        var measured = Contractions.rate(english(text).sentences());

        if (Double.isNaN(rate)) {
            assertThat(measured).isEmpty();
        } else {
            assertThat(measured).hasValueCloseTo(rate, HUNDREDTH);
        }
    }

    @Test
    void personsAreSharesOfPronouns() {
        assertThat(Person.of(words("i'm sure you know that she and her dog like my house and the others")))
                .contains(new Person(0.4, 0.2, 0.4));
        assertThat(Person.of(words("dogs bark"))).isEmpty();
    }

    @Test
    void sentenceLengthsHaveAMeanAndADeviation() {
        var lengths = new SentenceLength(List.of(2, 4, 4, 4, 5, 5, 7, 9));

        assertThat(lengths.mean()).hasValueCloseTo(5.0, HUNDREDTH);
        // Squares: 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32; 32 / 7.
        assertThat(lengths.spread()).hasValueCloseTo(2.138, HUNDREDTH);
        assertThat(new SentenceLength(List.of(3)).spread()).isEmpty();
        assertThat(lengths.shareUpTo(4)).isCloseTo(0.5, HUNDREDTH);
    }

    @Test
    void marksAreCountedForThousandWords() {
        var text =
                "Well, yes; no: it costs 1,000 (or so) — at 10:30... Really?! See https://a.example - or not-at-all…";

        assertThat(Punctuation.of(text, 1_000)).contains(new Punctuation(1, 1, 1, 2, 1, 1, 2, 1));
        assertThat(Punctuation.of("はい、そうです。本当？", 500).orElseThrow().comma()).isEqualTo(2);
        assertThat(Punctuation.of("", 0)).isEmpty();
    }

    @Test
    void signaturePhrasesReturnInSeveralSentences() {
        var text = english("""
                At the end of the day, it works. We tried it, and at the end of the day it failed. Who knows?
                At the end of the day nobody does. New York is far, and New York is big. I love New York.
                I saw the company, he saw the company, and they left the company. Truth be told, truth be told, so it is.
                """);

        assertThat(new SignaturePhrases(LANGUAGES.named("en")).of(text.sentences()))
                .containsExactly("end of the day");
    }

    static SampleText english(String text) {
        return READER.read(OwnWords.of(text), LANGUAGES.named("en"));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }

    private static List<TaggedWord> tagged(String text) {
        return words(text).stream()
                .map(word -> word.split("/", -1))
                .map(parts -> new TaggedWord(parts[0], parts[1], false))
                .toList();
    }
}
