package com.aresgen.bench.knowledge;

import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.knowledge.index.Match;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A way to combine two scores of all chunks into one. */
interface Ranking {
    double[] scores(double[] cosines, double[] bm25, double attainable);

    /** What the ablation compares. */
    static Map<String, Ranking> all() {
        var all = new LinkedHashMap<String, Ranking>();
        all.put("cosine", (cosines, _, _) -> cosines);
        all.put("BM25", (_, words, _) -> words);
        all.put("reciprocal ranks, 60", (cosines, words, _) -> sum(ranks(cosines, 60), ranks(words, 60), 1));
        all.put("reciprocal ranks, 10", (cosines, words, _) -> sum(ranks(cosines, 10), ranks(words, 10), 1));
        for (var weight : List.of(0.25, 0.5, 1.0)) {
            all.put(
                    "z-scores, BM25 x " + weight,
                    (cosines, words, _) -> sum(standard(cosines), standard(words), weight));
            all.put("min-max, BM25 x " + weight, (cosines, words, _) -> sum(range(cosines), range(words), weight));
        }
        all.put("greater z-score", (cosines, words, _) -> greater(standard(cosines), standard(words)));
        all.put("greater min-max", (cosines, words, _) -> greater(range(cosines), range(words)));
        for (var weight : List.of(0.25, 0.5, 0.75, 1.0)) {
            all.put(
                    "attainable share x " + weight,
                    (cosines, words, most) -> sum(cosines, map(words, word -> word / Math.max(most, 1e-9)), weight));
        }
        return all;
    }

    /** The place of the first of these chunks, from 0. */
    default int placeOf(Set<ChunkKey> wanted, List<Match> matches, double attainable) {
        var scores = scores(
                matches.stream().mapToDouble(Match::cosine).toArray(),
                matches.stream().mapToDouble(Match::bm25).toArray(),
                attainable);
        var order = order(scores);
        return IntStream.range(0, order.size())
                .filter(i -> wanted.contains(matches.get(order.get(i)).key()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<Integer> order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]))
                .toList();
    }

    private static double[] ranks(double[] scores, int constant) {
        var ranks = new double[scores.length];
        var order = order(scores);
        for (var i = 0; i < ranks.length; i++) {
            ranks[order.get(i)] = scores[order.get(i)] <= 0 ? 0 : 1.0 / (constant + 1 + i);
        }
        return ranks;
    }

    private static double[] standard(double[] scores) {
        var mean = Arrays.stream(scores).average().orElse(0);
        var variance = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElse(0);
        return map(scores, score -> (score - mean) / Math.sqrt(variance + 1e-12));
    }

    private static double[] range(double[] scores) {
        var least = Arrays.stream(scores).min().orElse(0);
        var most = Arrays.stream(scores).max().orElse(1);
        return map(scores, score -> (score - least) / (most - least + 1e-9));
    }

    private static double[] map(double[] scores, UnaryOperator<Double> change) {
        return Arrays.stream(scores).map(change::apply).toArray();
    }

    private static double[] sum(double[] one, double[] other, double weight) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] + weight * other[i])
                .toArray();
    }

    private static double[] greater(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> Math.max(one[i], other[i]))
                .toArray();
    }
}
