package com.aresgen.text.rank;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores documents by a query: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009),
 * with the rarity {@code ln(1 + (N - n + 0.5) / (n + 0.5))}, which is never negative.
 */
public final class Bm25 {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    private final List<Map<String, Integer>> documents;
    private final int[] lengths;
    private final Map<String, Integer> containing = new HashMap<>();
    private final double meanLength;

    /**
     * Counts the terms of all documents.
     *
     * @param documents the terms of each, such as those of a sentence or a chunk
     */
    public Bm25(List<List<String>> documents) {
        this.documents = documents.stream()
                .map(terms -> terms.stream().collect(toMap(term -> term, term -> 1, Integer::sum)))
                .toList();
        this.documents.forEach(terms -> terms.keySet().forEach(term -> containing.merge(term, 1, Integer::sum)));
        lengths = documents.stream().mapToInt(List::size).toArray();
        meanLength =
                Math.max(1, documents.stream().mapToInt(List::size).average().orElse(1));
    }

    /** Greater for terms of fewer documents. */
    public double rarity(String term) {
        var n = containing.getOrDefault(term, 0);
        return StrictMath.log(1 + (documents.size() - n + 0.5) / (n + 0.5));
    }

    /** Whether any document has the term. */
    public boolean knows(String term) {
        return containing.containsKey(term);
    }

    public boolean has(int document, String term) {
        return documents.get(document).containsKey(term);
    }

    /**
     * How well a document matches; 0 if it has none of the terms.
     *
     * @param query terms with their weights
     */
    public double score(int document, Map<String, Double> query) {
        var terms = documents.get(document);
        var norm = SATURATION * (1 - LENGTH + LENGTH * lengths[document] / meanLength);
        var score = 0.0;
        for (var entry : query.entrySet()) {
            var uses = terms.getOrDefault(entry.getKey(), 0);
            if (uses > 0) {
                score += entry.getValue() * rarity(entry.getKey()) * uses * (SATURATION + 1) / (uses + norm);
            }
        }
        return score;
    }
}
