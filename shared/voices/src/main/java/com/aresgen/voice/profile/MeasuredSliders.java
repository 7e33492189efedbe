package com.aresgen.voice.profile;

import com.aresgen.voice.profile.formulas.Markers;
import com.aresgen.voice.profile.formulas.SentenceLength;
import com.aresgen.voice.profile.formulas.TaggedWord;
import com.aresgen.voice.profile.sample.SampleSentence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the sliders start for an English sample. Formality and complexity are published formulas on a line; confidence,
 * energy and warmth are proxies. The ends of the lines are ours, put where everyday texts spread. Humor is not measured.
 */
final class MeasuredSliders {
    /** F: below an intimate talk, above a legal text. */
    private static final Scale FORMALITY = new Scale(30, 80);

    /** Not the diversity of words: talk with many topics is diverse, and an official letter repeats its terms. */
    private static final Scale GRADE = new Scale(1, 17);

    /** Boosters minus hedges, of 100 words. */
    private static final Scale CONFIDENCE = new Scale(-4, 2);

    private static final Scale EXCLAMATIONS = new Scale(0, 0.2);
    private static final Scale SHORT_SENTENCES = new Scale(0, 0.5);
    private static final Scale IMPERATIVES = new Scale(0, 0.12);

    /** You, we, us and our, of 100 words. */
    private static final Scale ADDRESS = new Scale(0, 8);

    private static final Scale KINDNESS = new Scale(0, 2);

    private static final int SHORT = 8;
    private static final Pattern PARTICIPLE = Pattern.compile(".*(?:ing|ed)");

    private final Markers markers;

    MeasuredSliders(Markers markers) {
        this.markers = markers;
    }

    Map<Slider, Integer> of(EnglishText text, Figures figures) {
        var measured = new EnumMap<Slider, Integer>(Slider.class);
        if (figures.formality() != null) {
            put(measured, Slider.FORMALITY, FORMALITY.of(figures.formality()));
        }
        if (figures.readingGrade() != null) {
            put(measured, Slider.COMPLEXITY, GRADE.of(figures.readingGrade()));
        }
        put(measured, Slider.CONFIDENCE, CONFIDENCE.of(assertiveness(text.words())));
        put(measured, Slider.ENERGY, energy(text));
        put(measured, Slider.WARMTH, warmth(text.words()));
        return measured;
    }

    private double assertiveness(List<String> words) {
        return Markers.perHundred(markers.boosters(), words) - Markers.perHundred(markers.hedges(), words);
    }

    /** Exclamations, short sentences and imperatives, a third each. */
    private static double energy(EnglishText text) {
        var sentences = Math.max(1, text.sentences().size());
        var exclamations = text.sentences().stream()
                .map(SampleSentence::text)
                .filter(sentence -> sentence.indexOf('!') >= 0)
                .count();
        return (EXCLAMATIONS.of((double) exclamations / sentences)
                        + SHORT_SENTENCES.of(SentenceLength.of(text.prose()).shareUpTo(SHORT))
                        + IMPERATIVES.of(imperatives(text.tagged())))
                / 3;
    }

    /** The share of sentences that begin with a verb in its plain form, or with "don't". */
    private static double imperatives(List<TaggedWord> words) {
        var first = words.stream().filter(TaggedWord::first).toList();
        var imperatives = first.stream().filter(MeasuredSliders::isImperative).count();
        return first.isEmpty() ? 0 : (double) imperatives / first.size();
    }

    private static boolean isImperative(TaggedWord word) {
        return word.lowerCase().equals("don't")
                || (word.tag().startsWith("VERB")
                        && !PARTICIPLE.matcher(word.text()).matches());
    }

    /** Words of address and inclusion, and words of kindness, half each. */
    private double warmth(List<String> words) {
        return (ADDRESS.of(Markers.perHundred(markers.address(), words))
                        + KINDNESS.of(Markers.perHundred(markers.kindness(), words)))
                / 2;
    }

    private static void put(Map<Slider, Integer> measured, Slider slider, double value) {
        measured.put(slider, (int) Math.round(value));
    }
}
