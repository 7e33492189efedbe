package com.aresgen.knowledge.index;

import com.aresgen.knowledge.page.ChunkTerms;
import java.util.Arrays;
import java.util.List;

/**
 * The terms of all chunks, by term: which chunks have it, and how often. Scores are BM25 (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework", 2009) as shared/text computes it, with rarity {@code ln(1 + (N - n + 0.5) / (n +
 * 0.5))}.
 */
final class Postings {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    private final int[] terms;
    private final int[] starts;
    private final int[] chunks;
    private final short[] counts;
    private final double[] norms;
    private final double meanLength;

    Postings(List<ChunkTerms> all) {
        terms = all.stream()
                .flatMapToInt(chunk -> Arrays.stream(chunk.hashes()))
                .sorted()
                .distinct()
                .toArray();
        starts = new int[terms.length + 1];
        for (var chunk : all) {
            for (var hash : chunk.hashes()) {
                starts[place(hash) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        chunks = new int[starts[terms.length]];
        counts = new short[chunks.length];
        var next = starts.clone();
        for (var chunk = 0; chunk < all.size(); chunk++) {
            var own = all.get(chunk);
            for (var i = 0; i < own.hashes().length; i++) {
                var at = next[place(own.hashes()[i])]++;
                chunks[at] = chunk;
                counts[at] = (short) Math.min(own.counts()[i], Short.MAX_VALUE);
            }
        }
        meanLength =
                Math.max(1, all.stream().mapToInt(ChunkTerms::length).average().orElse(1));
        norms = all.stream().mapToDouble(chunk -> norm(chunk.length())).toArray();
    }

    /** The score of each chunk; 0 for one without any of the words. Of a word's forms the best one counts. */
    float[] scores(List<QuestionWord> words) {
        var scores = new float[norms.length];
        var best = new float[norms.length];
        for (var word : words) {
            for (var hash : word.hashes()) {
                addBest(best, hash, word.weight());
            }
            for (var hash : word.hashes()) {
                move(hash, best, scores);
            }
        }
        return scores;
    }

    private void addBest(float[] best, int hash, double weight) {
        var place = place(hash);
        if (place >= 0) {
            var rarity = weight * rarity(starts[place + 1] - starts[place]);
            for (var i = starts[place]; i < starts[place + 1]; i++) {
                var score = rarity * saturated(counts[i], norms[chunks[i]]);
                best[chunks[i]] = Math.max(best[chunks[i]], (float) score);
            }
        }
    }

    /** Empties {@code best} for the next word. */
    private void move(int hash, float[] best, float[] scores) {
        var place = place(hash);
        if (place >= 0) {
            for (var i = starts[place]; i < starts[place + 1]; i++) {
                scores[chunks[i]] += best[chunks[i]];
                best[chunks[i]] = 0;
            }
        }
    }

    /** The score that one chunk would have if these were its terms. */
    double score(ChunkTerms chunk, List<QuestionWord> words) {
        var norm = norm(chunk.length());
        return words.stream()
                .mapToDouble(word -> word.hashes().stream()
                        .mapToDouble(hash -> word.weight() * rarity(known(hash)) * saturated(chunk.count(hash), norm))
                        .max()
                        .orElse(0))
                .sum();
    }

    /** Greater for words of fewer chunks; greatest for a word that no chunk has. */
    double rarity(List<Integer> hashes) {
        return rarity(hashes.stream().mapToInt(this::known).max().orElse(0));
    }

    private int known(int hash) {
        var place = place(hash);
        return place < 0 ? 0 : starts[place + 1] - starts[place];
    }

    private double rarity(int containing) {
        return StrictMath.log(1 + (norms.length - containing + 0.5) / (containing + 0.5));
    }

    /** The score of a chunk that repeats every word without end. */
    static double attainable(List<QuestionWord> words) {
        return (SATURATION + 1)
                * words.stream().mapToDouble(QuestionWord::importance).sum();
    }

    private static double saturated(int count, double norm) {
        return count * (SATURATION + 1) / (count + norm);
    }

    private double norm(int length) {
        return SATURATION * (1 - LENGTH + LENGTH * length / meanLength);
    }

    private int place(int term) {
        return Arrays.binarySearch(terms, term);
    }
}
