package com.aresgen.voice.profile;

import com.aresgen.http.values.Once;
import com.aresgen.models.answer.Warning;
import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import com.aresgen.voice.profile.distance.StyleProfile;
import com.aresgen.voice.profile.distance.StyleReader;
import com.aresgen.voice.profile.formulas.Markers;
import com.aresgen.voice.profile.formulas.PartsOfSpeech;
import com.aresgen.voice.profile.sample.OwnWords;
import com.aresgen.voice.profile.sample.SampleLanguage;
import com.aresgen.voice.profile.sample.SampleReader;
import com.aresgen.voice.profile.sample.SampleText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Measures the style of a sample, and how near other texts come to it, in milliseconds and without a language model.
 * Safe for threads; the models of English are read when they are first used.
 */
public final class Stylometry {
    /** The words that a sample needs in its author's own words. */
    public static final int FEWEST_SAMPLE_WORDS = 300;

    private static final int FEWEST_TEXT_WORDS = 50;
    private static final String ENGLISH = "en";

    private final Languages languages;
    private final SampleReader reader = new SampleReader();
    private final Supplier<PartsOfSpeech> partsOfSpeech = new Once<>(PartsOfSpeech::load);
    private final Supplier<MeasuredSliders> sliders = new Once<>(() -> new MeasuredSliders(Markers.load()));
    private final Map<String, StyleReader> styleReaders = new ConcurrentHashMap<>();

    private Stylometry(Languages languages) {
        this.languages = languages;
    }

    public static Stylometry load() {
        return new Stylometry(Languages.load());
    }

    /** Reads the models of English now rather than at the first text. */
    public void prime() {
        var _ = figures(reader.read(OwnWords.of("We read this now."), languages.named(ENGLISH)), ENGLISH);
    }

    /**
     * Measures the style of one author.
     *
     * @param declaredLanguage a BCP 47 tag; the language that the sample is found to be in has precedence
     */
    public Training train(List<String> samples, Optional<String> declaredLanguage) {
        var own = OwnWords.of(String.join("\n\n", samples));
        var language = SampleLanguage.of(own.text(), declaredLanguage, languages);
        var sample = reader.read(own, languages.named(language.code()));
        if (sample.repeatedWordCount() < FEWEST_SAMPLE_WORDS) {
            return new Training.TooShort(sample.wordCount(), FEWEST_SAMPLE_WORDS);
        }
        if (sample.isMonotonous()) {
            return new Training.NotDiverse(sample.repeatedWordCount(), sample.distinctForms());
        }
        if (sample.wordCount() < FEWEST_SAMPLE_WORDS) {
            return new Training.NotDiverse(sample.repeatedWordCount(), sample.wordCount());
        }
        return new Training.Trained(profile(sample, language.code()), warnings(language));
    }

    /** Compares a text with a profile, and measures the text itself by the rules of its own language. */
    public Measurement measure(Profile profile, String text) {
        var own = OwnWords.of(text);
        var language = SampleLanguage.of(own.text(), Optional.of(profile.language()), languages);
        var read = reader.read(own, languages.named(language.code()));
        var figures = figures(read, language.code());
        if (read.wordCount() < FEWEST_TEXT_WORDS) {
            return new Measurement(null, null, null, figures);
        }
        return new Measurement(
                profile.style().adherence(read, styleReader(profile.language())),
                profile.style().calibration().ceiling(),
                profile.sampleConfidence().lower(Confidence.ofText(read.wordCount())),
                figures);
    }

    private Profile profile(SampleText sample, String language) {
        var styleReader = styleReader(language);
        var style = StyleProfile.of(sample, styleReader, language.equals(ENGLISH));
        var english = language.equals(ENGLISH) ? Optional.of(english(sample)) : Optional.<EnglishText>empty();
        var figures = figures(sample, english, languages.named(language));
        return new Profile(
                language,
                sample.wordCount(),
                Confidence.ofSample(sample.wordCount()),
                figures,
                english.map(text -> sliders.get().of(text, figures)).orElse(Map.of()),
                new Excerpts(sample, style, styleReader).texts(),
                style);
    }

    private Figures figures(SampleText text, String language) {
        var english = language.equals(ENGLISH) ? Optional.of(english(text)) : Optional.<EnglishText>empty();
        return figures(text, english, languages.named(language));
    }

    private static Figures figures(SampleText text, Optional<EnglishText> english, Language language) {
        return english.map(each -> FigureReader.english(each, text, language))
                .orElseGet(() -> FigureReader.other(text, language));
    }

    private EnglishText english(SampleText text) {
        return EnglishText.of(text, partsOfSpeech.get().of(text.sentences()));
    }

    private StyleReader styleReader(String language) {
        return styleReaders.computeIfAbsent(
                languages.named(language).code(), code -> new StyleReader(languages.named(code)));
    }

    private static List<Warning> warnings(SampleLanguage language) {
        return language.differs()
                ? List.of(new Warning(
                        "language_differs",
                        "The sample is in another language (%s) than declared; the rules of %s were used."
                                .formatted(language.code(), language.code())))
                : List.of();
    }
}
