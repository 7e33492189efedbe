package com.aresgen.knowledge.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How near each chunk of an index is to a question, by meaning and by words, and the best by both. */
final class Scores {
    /** Chosen by the ablation of infra/decisions/0136. */
    private static final double WORDS = 0.5;

    private static final Comparator<Match> WORST_FIRST =
            Comparator.comparingDouble(Match::score).thenComparing(Match::key, Comparator.reverseOrder());

    private final float[] cosines;
    private final float[] bm25;
    private final boolean[] hidden;
    private final double attainable;

    /** @param attainable the score by words of a chunk that repeats every word of the question without end */
    Scores(float[] cosines, float[] bm25, double attainable) {
        this.cosines = cosines;
        this.bm25 = bm25;
        this.hidden = new boolean[cosines.length];
        this.attainable = Math.max(attainable, 1e-9);
    }

    void hide(int chunk) {
        hidden[chunk] = true;
    }

    void replace(int chunk, double cosine, double words) {
        cosines[chunk] = (float) cosine;
        bm25[chunk] = (float) words;
    }

    Found best(int most, IntFunction<ChunkKey> keys) {
        var best = new PriorityQueue<Match>(most + 1, WORST_FIRST);
        var worst = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < cosines.length; i++) {
            var score = cosines[i] + WORDS * bm25[i] / attainable;
            if (!hidden[i] && (best.size() < most || score >= worst)) {
                best.add(new Match(keys.apply(i), cosines[i], bm25[i], score));
                if (best.size() > most) {
                    best.remove();
                }
                worst = best.element().score();
            }
        }
        List<Match> matches = new ArrayList<>(best);
        matches.sort(WORST_FIRST.reversed());
        var mean = visible().average().orElse(0);
        var variance = visible()
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new Found(matches, mean, Math.sqrt(variance));
    }

    private DoubleStream visible() {
        return IntStream.range(0, cosines.length).filter(i -> !hidden[i]).mapToDouble(i -> cosines[i]);
    }
}
