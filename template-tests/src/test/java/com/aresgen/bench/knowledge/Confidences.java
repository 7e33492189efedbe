package com.aresgen.bench.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Confidences of questions of known kinds, and what they are worth. */
record Confidences(String name, List<String> kinds, List<Double> values, double threshold) {
    private static final int BINS = 10;
    private static final int DRAWS = 300;

    static final String HEAD =
            "| confidence | P vs near miss at R .70 | P vs foreign at R .70 | at its threshold: recall |"
                    + " P vs near miss | P vs foreign | ECE | ECE if it were calibrated |\n|---|---|---|---|---|---|---|---|";

    String row() {
        var answered = values(true, "");
        var at = answered[(int) Math.floor(0.3 * answered.length)];
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.3f | %.3f |",
                name,
                precision(at, "near_miss"),
                precision(at, "foreign"),
                Arrays.stream(answered).filter(value -> value >= threshold).count() / (double) answered.length,
                precision(threshold, "near_miss"),
                precision(threshold, "foreign"),
                calibrationError(this::isAnswered),
                chance());
    }

    /** The error that is left by chance with so few questions: the mean if answers were drawn with these confidences. */
    private double chance() {
        var random = new Random(11);
        return IntStream.range(0, DRAWS)
                .mapToDouble(_ -> {
                    var drawn = values.stream()
                            .mapToInt(value -> random.nextDouble() < value ? 1 : 0)
                            .toArray();
                    return calibrationError(i -> drawn[i] > 0);
                })
                .average()
                .orElse(0);
    }

    /** Of the answered questions and those of that kind which reach the threshold, the share that is answered. */
    private double precision(double least, String kind) {
        var hits =
                Arrays.stream(values(true, "")).filter(value -> value >= least).count();
        var misses = Arrays.stream(values(false, kind))
                .filter(value -> value >= least)
                .count();
        return hits + misses == 0 ? 1 : hits / (double) (hits + misses);
    }

    /** Expected calibration error in ten bins of equal width (Naeini et al., AAAI 2015). */
    private double calibrationError(IntPredicate answered) {
        var error = 0.0;
        for (var bin = 0; bin < BINS; bin++) {
            var number = bin;
            var inside = IntStream.range(0, values.size())
                    .filter(i -> Math.min(BINS - 1, (int) (values.get(i) * BINS)) == number)
                    .toArray();
            var confidence =
                    Arrays.stream(inside).mapToDouble(i -> values.get(i)).sum();
            var accuracy = Arrays.stream(inside).filter(answered).count();
            error += Math.abs(confidence - accuracy) / values.size();
        }
        return error;
    }

    private boolean isAnswered(int i) {
        return List.of("answerable", "paraphrased").contains(kinds.get(i));
    }

    private double[] values(boolean answered, String kind) {
        return IntStream.range(0, values.size())
                .filter(i -> answered ? isAnswered(i) : kinds.get(i).equals(kind))
                .mapToDouble(i -> values.get(i))
                .sorted()
                .toArray();
    }
}
