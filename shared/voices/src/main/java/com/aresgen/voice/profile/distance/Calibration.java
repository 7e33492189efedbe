package com.aresgen.voice.profile.distance;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the parts of a sample are from the rest of it, which says how varied its author writes.
 *
 * @param level their distance relative to {@link ExpectedDistance}: 1 is usual
 * @param ceiling the median adherence of the parts, 0 to 100, as if they came from other texts of the author
 */
public record Calibration(double level, int ceiling) {
    private static final int SHORT_PART = 100;
    private static final int LONG_PART = 300;

    /** A few parts say little about an author: as many parts at the usual level are added to them. */
    private static final int USUAL_PARTS = 4;

    private static final double LEAST_LEVEL = 0.1;

    static Calibration of(List<StyleToken> tokens, Style sample, boolean isEnglish) {
        var longest = sample.words() / 3;
        var relative = new ArrayList<>(relative(tokens, sample, Math.min(SHORT_PART, longest)));
        var longParts = relative(tokens, sample, Math.min(LONG_PART, longest));
        if (longest > SHORT_PART) {
            relative.addAll(longParts);
        }
        var sum = relative.stream().mapToDouble(Double::doubleValue).sum();
        var usual = isEnglish ? USUAL_PARTS : 0;
        var level = Math.max(LEAST_LEVEL, (sum + usual) / (relative.size() + usual));
        var own = longParts.stream()
                .mapToInt(distance -> AdherenceScale.percent(AdherenceScale.MEAN * distance / level))
                .sorted()
                .toArray();
        return new Calibration(level, own[own.length / 2]);
    }

    private static List<Double> relative(List<StyleToken> tokens, Style sample, int words) {
        return Parts.of(tokens, words).spread().stream()
                .map(Style::of)
                .map(part ->
                        part.distanceToRest(sample) / ExpectedDistance.of(sample.words() - part.words(), part.words()))
                .toList();
    }
}
