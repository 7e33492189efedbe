package com.aresgen.voice.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.voice.profile.Training.Trained;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementTest {
    private static final Stylometry STYLOMETRY = Stylometry.load();
    private static final Profile MEMO = profile(Passages.MEMO);
    private static final Profile BLOG = profile(Passages.BLOG);

    @Test
    void anOwnPassageIsNearerThanAnotherStyle() {
        assertThat(adherence(MEMO, Passages.MEMO_AGAIN)).isGreaterThan(adherence(MEMO, Passages.BLOG_AGAIN) + 50);
        assertThat(adherence(BLOG, Passages.BLOG_AGAIN)).isGreaterThan(adherence(BLOG, Passages.MEMO_AGAIN) + 50);
        assertThat(adherence(BLOG, Passages.BLOG_AGAIN)).isGreaterThan(70);
    }

    @Test
    void belowFiftyWordsOnlyFiguresAreMeasured() {
        var short49 = STYLOMETRY.measure(MEMO, Passages.MEMO_AGAIN.words(49));
        var enough = STYLOMETRY.measure(MEMO, Passages.MEMO_AGAIN.words(50));

        assertThat(short49.adherence()).isNull();
        assertThat(short49.ceiling()).isNull();
        assertThat(short49.confidence()).isNull();
        assertThat(short49.figures().sentenceWords()).isNotNull();
        assertThat(enough.adherence()).isNotNull();
        assertThat(enough.ceiling()).isBetween(50, 100);
        assertThat(enough.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void anEmptyTextHasNoFigures() {
        assertThat(STYLOMETRY.measure(MEMO, "").figures())
                .isEqualTo(new Figures(null, null, null, null, null, null, null, null, List.of()));
    }

    @Test
    void quotationsInATextAreNotItsAuthors() {
        var quoting = Passages.MEMO_AGAIN.text() + "\n\n“"
                + Passages.BLOG_AGAIN.text().replace("\n\n", " ") + "”";

        assertThat(STYLOMETRY.measure(MEMO, quoting)).isEqualTo(STYLOMETRY.measure(MEMO, Passages.MEMO_AGAIN.text()));
    }

    @Test
    void aLongTextIsMeasuredInParts() {
        var both = Passages.MEMO.text() + "\n\n" + Passages.BLOG.text();
        var measured = STYLOMETRY.measure(MEMO, both);

        assertThat(measured.adherence()).isBetween(1, 90);
        assertThat(STYLOMETRY.measure(MEMO, Passages.MEMO.text()).adherence()).isGreaterThan(95);
    }

    @Test
    void aTextInAnotherLanguageHasNoEnglishFigures() {
        var german = "Der Hund, der gestern im Garten war, ist nicht mehr da, und wir haben ihn noch nicht gefunden. ";

        var measured = STYLOMETRY.measure(BLOG, german.repeat(2) + "Wer hat ihn gesehen?");

        assertThat(measured.figures().formality()).isNull();
        assertThat(measured.figures().sentenceWords()).isNotNull();
        assertThat(measured.adherence()).isNull();
    }

    @Test
    void confidenceIsTheLowerOfSampleAndText() {
        assertThat(Confidence.HIGH.lower(Confidence.ofText(149))).isEqualTo(Confidence.LOW);
        assertThat(Confidence.HIGH.lower(Confidence.ofText(150))).isEqualTo(Confidence.MEDIUM);
        assertThat(Confidence.MEDIUM.lower(Confidence.ofText(500))).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void figuresAreThoseOfTheText() {
        var memo = MEMO.figures();
        var blog = BLOG.figures();

        assertThat(memo.sentenceWords()).isGreaterThan(20);
        assertThat(blog.sentenceWords()).isLessThan(12);
        assertThat(memo.contractionRate()).isZero();
        assertThat(blog.contractionRate()).isGreaterThan(0.9);
        assertThat(memo.formality()).isGreaterThan(70);
        assertThat(blog.formality()).isLessThan(45);
        assertThat(memo.readingGrade()).isGreaterThan(12);
        assertThat(blog.readingGrade()).isLessThan(5);
        assertThat(memo.signaturePhrases()).contains("the committee recommends");
    }

    @Test
    void slidersStartWhereTheSampleIs() {
        var memo = MEMO.measured();
        var blog = BLOG.measured();

        assertThat(memo)
                .containsOnlyKeys(Slider.FORMALITY, Slider.COMPLEXITY, Slider.CONFIDENCE, Slider.ENERGY, Slider.WARMTH);
        assertThat(value(memo, Slider.FORMALITY)).isGreaterThan(value(blog, Slider.FORMALITY) + 40);
        assertThat(value(memo, Slider.COMPLEXITY)).isGreaterThan(value(blog, Slider.COMPLEXITY) + 20);
        assertThat(value(blog, Slider.CONFIDENCE)).isGreaterThan(value(memo, Slider.CONFIDENCE) + 20);
        assertThat(value(blog, Slider.ENERGY)).isGreaterThan(value(memo, Slider.ENERGY) + 40);
        assertThat(value(blog, Slider.WARMTH)).isGreaterThan(value(memo, Slider.WARMTH) + 40);
        assertThat(memo.values()).allMatch(value -> value >= 0 && value <= 100);
    }

    @Test
    void aScaleIsLevelBeyondItsEnds() {
        var scale = new Scale(30, 80);

        assertThat(DoubleStream.of(0, 30, 55, 80, 99).map(scale::of)).containsExactly(0.0, 0.0, 50.0, 100.0, 100.0);
    }

    @Test
    void aProfileIsTheSameAfterItWasStored() {
        var json = Json.MAPPER.writeValueAsString(BLOG);
        var read = Json.MAPPER.readValue(json, Profile.class);

        assertThat(read).isEqualTo(BLOG);
        assertThat(Json.MAPPER.writeValueAsString(read)).isEqualTo(json);
        assertThat(STYLOMETRY.measure(read, Passages.BLOG_AGAIN.text()))
                .isEqualTo(STYLOMETRY.measure(BLOG, Passages.BLOG_AGAIN.text()));
    }

    @Test
    void theProfileOfALongSampleIsSmall() {
        var random = new Random(1);
        var words = IntStream.range(0, 5_000)
                .mapToObj(
                        i -> Long.toString(random.nextLong(Long.MAX_VALUE), 36).replaceAll("\\d", "")
                                + (i % 12 == 11 ? "." : random.nextInt(5) == 0 ? " the" : ""))
                .collect(Collectors.joining(" "));
        var profile = ((Trained) STYLOMETRY.train(List.of(words), Optional.of("en"))).profile();

        assertThat(Json.MAPPER.writeValueAsString(profile).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(60_000);
        assertThat(profile.style().style().trigrams().counts()).hasSize(2_000);
    }

    @Test
    void manyThreadsMeasureTheSame() throws Exception {
        var fresh = Stylometry.load();
        Callable<Measurement> task = () -> fresh.measure(BLOG, Passages.BLOG_AGAIN.text());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(16, task))) {
                assertThat(each.get()).isEqualTo(STYLOMETRY.measure(BLOG, Passages.BLOG_AGAIN.text()));
            }
        }
    }

    @Property(tries = 100)
    void anyTextIsMeasured(@ForAll @StringLength(max = 300) String anything) {
        var adherence = STYLOMETRY.measure(BLOG, anything).adherence();

        assertThat(adherence == null || (adherence >= 0 && adherence <= 100)).isTrue();
    }

    @Property(tries = 50)
    void anyTextOfWordsAndMarksIsMeasured(
            @ForAll @StringLength(min = 300, max = 600) @Chars({'a', 'b', ' ', ' ', '.', '!', '“', '”', '`', '\n', '港'})
                    String anything) {
        assertThat(STYLOMETRY.measure(BLOG, anything).figures()).isNotNull();
        assertThat(STYLOMETRY.train(List.of(anything), Optional.of("en"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a", ". ", "a! ", "don't", "港", "\n- "})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void hostileTextTakesTimeInProportionToItsLength(String part) {
        var text = Passages.MEMO.text() + "\n\n" + part.repeat(100_000 / part.length());

        assertThat(STYLOMETRY.measure(BLOG, text).figures()).isNotNull();
    }

    private static int value(Map<Slider, Integer> measured, Slider slider) {
        return measured.getOrDefault(slider, -1);
    }

    private static int adherence(Profile profile, Passages text) {
        var adherence = STYLOMETRY.measure(profile, text.text()).adherence();
        return adherence == null ? -1 : adherence;
    }

    private static Profile profile(Passages sample) {
        return ((Trained) STYLOMETRY.train(List.of(sample.text()), Optional.of("en"))).profile();
    }
}
