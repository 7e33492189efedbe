package com.aresgen.voice.profile.distance;

import com.aresgen.voice.profile.sample.SampleText;

/** The style of a sample and what is usual in it: all that a comparison needs, and no sentence of the sample. */
public record StyleProfile(Style style, Calibration calibration) {
    public static StyleProfile of(SampleText sample, StyleReader reader, boolean isEnglish) {
        var tokens = reader.tokens(sample.sentences());
        var style = Style.of(tokens).compact();
        return new StyleProfile(style, Calibration.of(tokens, style, isEnglish));
    }

    /**
     * The distance of a text relative to that of a part of the sample of its length, which is 1. Longer texts than
     * {@value ExpectedDistance#LONGEST_TEXT} words are compared in parts.
     */
    public double relativeDistance(SampleText text, StyleReader reader) {
        var parts = Math.max(1, Math.ceilDiv(text.wordCount(), ExpectedDistance.LONGEST_TEXT));
        return Parts.of(reader.tokens(text.sentences()), text.wordCount() / parts).spread().stream()
                .map(Style::of)
                .mapToDouble(this::relativeDistance)
                .average()
                .orElse(Double.MAX_VALUE);
    }

    public double relativeDistance(Style text) {
        return text.distance(style) / ExpectedDistance.of(style.words(), text.words()) / calibration.level();
    }

    /** How near a text comes, 0 to 100; the author's usual text reads 85. */
    public int adherence(SampleText text, StyleReader reader) {
        return AdherenceScale.percent(relativeDistance(text, reader));
    }
}
