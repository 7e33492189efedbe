package com.aresgen.voice.profile.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aresgen.text.Languages;
import com.aresgen.voice.profile.sample.OwnWords;
import com.aresgen.voice.profile.sample.SampleReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DistanceTest {
    private static final Offset<Double> SMALL = within(1e-6);
    private static final Languages LANGUAGES = Languages.load();

    @Test
    void theDistanceIsOneMinusTheBhattacharyyaCoefficient() {
        var one = new Frequencies(Map.of("a", 1, "b", 3), 4);
        var other = new Frequencies(Map.of("a", 4, "c", 12), 16);

        // sqrt(1/4 * 4/16) = 1/4
        assertThat(one.distance(other)).isCloseTo(0.75, SMALL);
    }

    @Test
    void aPartIsComparedWithWhatIsLeftOfTheWhole() {
        var part = new Frequencies(Map.of("a", 1, "b", 3), 4);
        var whole = new Frequencies(Map.of("a", 5, "b", 3, "c", 12), 20);

        assertThat(part.distanceToRest(whole)).isCloseTo(0.75, SMALL);
    }

    @Test
    void rareFeaturesKeepTheirPartOfTheTotal() {
        var counts = new Frequencies(Map.of("a", 5, "b", 3, "c", 3, "d", 1), 12);

        assertThat(counts.mostFrequent(2)).isEqualTo(new Frequencies(Map.of("a", 5, "b", 3), 12));
    }

    @Property(tries = 200)
    void distancesAreBetweenNothingAndOneAndTheSameInBothDirections(
            @ForAll @Size(min = 1, max = 30) List<@StringLength(min = 1, max = 1) String> left,
            @ForAll @Size(min = 1, max = 30) List<@StringLength(min = 1, max = 1) String> right) {
        var one = Frequencies.of(left);
        var other = Frequencies.of(right);

        assertThat(one.distance(other)).isBetween(0.0, 1.0).isCloseTo(other.distance(one), SMALL);
        assertThat(one.distance(one)).isCloseTo(0, SMALL);
    }

    @Test
    void theNormalDistributionIsThatOfTheTables() {
        assertThat(AdherenceScale.normal(0)).isCloseTo(0.5, SMALL);
        assertThat(AdherenceScale.normal(1.96)).isCloseTo(0.9750021, SMALL);
        assertThat(AdherenceScale.normal(-1)).isCloseTo(0.1586553, SMALL);
    }

    @Test
    void theMedianOfOwnTextsReadsEightyFive() {
        assertThat(AdherenceScale.percent(1.06)).isEqualTo(85);
    }

    @Property
    void farIsNeverMoreAdherentThanNear(
            @ForAll @DoubleRange(min = 0, max = 10) double near, @ForAll @DoubleRange(min = 0, max = 10) double more) {
        assertThat(AdherenceScale.percent(near)).isBetween(0, 100);
        assertThat(AdherenceScale.percent(near + more)).isLessThanOrEqualTo(AdherenceScale.percent(near));
    }

    @Property
    void longerTextsAreExpectedNearer(
            @ForAll @IntRange(min = 100, max = 100_000) int sample, @ForAll @IntRange(min = 50, max = 5_000) int text) {
        var expected = ExpectedDistance.of(sample, text);

        assertThat(expected).isBetween(0.1, 0.8);
        assertThat(ExpectedDistance.of(sample, 2 * text)).isLessThanOrEqualTo(expected);
        assertThat(ExpectedDistance.of(2 * sample, text)).isLessThanOrEqualTo(expected);
    }

    @Property(tries = 200)
    void partsAreTheWholeInItsOrder(
            @ForAll @IntRange(min = 1, max = 300) int words, @ForAll @IntRange(min = 1, max = 100) int each) {
        var tokens = IntStream.range(0, words)
                .mapToObj(i -> new StyleToken("w" + i, "*", true, true))
                .toList();

        var parts = Parts.of(tokens, each).parts();

        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(tokens);
        assertThat(parts).hasSize(Math.max(1, words / each));
        assertThat(parts.stream().mapToInt(List::size)).allMatch(size -> size >= Math.min(words, each));
    }

    @Test
    void namesNumbersAndContentWordsAreNotCompared() {
        assertThat(bones("en", "Yesterday we were talking to Miss Bates, and 23 dogs slept."))
                .isEqualTo("* we were *ing to * * , and * *s * .");
        assertThat(texts("en", "Yesterday we met Miss Bates—at 10:45."))
                .isEqualTo(" yesterday we met N N- at 00: 00."
                        .replace("- at", "-at")
                        .replace(": 00", ":00"));
    }

    @Test
    void germanNounsAreNoNames() {
        assertThat(texts("de", "Wir sehen das Haus.")).isEqualTo(" wir sehen das haus.");
    }

    @Test
    void whatIsLeftOfAnUnknownLanguageIsItsPunctuation() {
        assertThat(bones("", "Дом, на холме!")).isEqualTo("* , * * !");
    }

    private static String bones(String language, String text) {
        return String.join(
                " ", tokens(language, text).stream().map(StyleToken::bone).toList());
    }

    private static String texts(String language, String text) {
        return String.join(
                "",
                tokens(language, text).stream()
                        .map(token -> (token.spaced() ? " " : "") + token.text())
                        .toList());
    }

    private static List<StyleToken> tokens(String code, String text) {
        var language = LANGUAGES.named(code);
        return new StyleReader(language)
                .tokens(new SampleReader().read(OwnWords.of(text), language).sentences());
    }
}
