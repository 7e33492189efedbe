package com.aresgen.voice.profile;

import com.aresgen.text.Language;
import com.aresgen.voice.profile.formulas.Contractions;
import com.aresgen.voice.profile.formulas.Formality;
import com.aresgen.voice.profile.formulas.Mtld;
import com.aresgen.voice.profile.formulas.Person;
import com.aresgen.voice.profile.formulas.Punctuation;
import com.aresgen.voice.profile.formulas.ReadingGrade;
import com.aresgen.voice.profile.formulas.SentenceLength;
import com.aresgen.voice.profile.formulas.SignaturePhrases;
import com.aresgen.voice.profile.sample.SampleText;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Applies to a text the formulas that its language has. */
final class FigureReader {
    private FigureReader() {}

    static Figures english(EnglishText text, SampleText sample, Language language) {
        var lengths = SentenceLength.of(text.prose());
        return new Figures(
                rounded(lengths.mean()),
                rounded(lengths.spread()),
                rounded(ReadingGrade.of(text.prose())),
                rounded(Formality.of(text.tagged())),
                rounded(Contractions.rate(text.sentences())),
                Person.of(text.words()).orElse(null),
                rounded(Mtld.of(text.words())),
                punctuation(sample),
                new SignaturePhrases(language).of(text.sentences()));
    }

    static Figures other(SampleText sample, Language language) {
        var lengths = SentenceLength.of(sample.prose());
        return new Figures(
                rounded(lengths.mean()),
                rounded(lengths.spread()),
                null,
                null,
                null,
                null,
                null,
                punctuation(sample),
                new SignaturePhrases(language).of(sample.sentences()));
    }

    private static @Nullable Punctuation punctuation(SampleText sample) {
        return Punctuation.of(sample.text(), sample.wordCount()).orElse(null);
    }

    private static @Nullable Double rounded(OptionalDouble value) {
        return value.isEmpty() ? null : Math.round(value.getAsDouble() * 100) / 100.0;
    }
}
