package com.aresgen.text.rank;

import static java.util.stream.Collectors.toMap;

import com.aresgen.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), over sentences, with the
 * rarity {@code ln(1 + (N - n + 0.5) / (n + 0.5))}, which is never negative.
 */
public final class Bm25 {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    private final List<Map<String, Integer>> sentences;
    private final Map<String, Integer> containing = new HashMap<>();
    private final double meanLength;

    public Bm25(List<Sentence> sentences) {
        this.sentences = sentences.stream()
                .map(sentence -> sentence.terms().stream().collect(toMap(term -> term, term -> 1, Integer::sum)))
                .toList();
        this.sentences.forEach(terms -> terms.keySet().forEach(term -> containing.merge(term, 1, Integer::sum)));
        this.meanLength = Math.max(
                1, sentences.stream().mapToInt(s -> s.terms().size()).average().orElse(1));
    }

    public double rarity(String term) {
        var n = containing.getOrDefault(term, 0);
        return StrictMath.log(1 + (sentences.size() - n + 0.5) / (n + 0.5));
    }

    public boolean has(int sentence, String term) {
        return sentences.get(sentence).containsKey(term);
    }

    public double score(int sentence, Map<String, Double> query) {
        var terms = sentences.get(sentence);
        var length = terms.values().stream().mapToInt(Integer::intValue).sum();
        var score = 0.0;
        for (var entry : query.entrySet()) {
            var term = entry.getKey();
            var uses = terms.getOrDefault(term, 0);
            var norm = SATURATION * (1 - LENGTH + LENGTH * length / meanLength);
            score += entry.getValue() * rarity(term) * uses * (SATURATION + 1) / (uses + norm);
        }
        return score;
    }
}
