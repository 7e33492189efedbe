package com.aresgen.text.rank;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighs the terms of a document by their frequency in it and their rarity among all (Spärck Jones, "A statistical
 * interpretation of term specificity", 1972), with {@code 1 + ln(N / n)} so that terms of every document still count.
 * StrictMath: the same bits on every machine.
 */
public final class TfIdf {
    private final int documents;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();

    /**
     * Counts the terms of all documents.
     *
     * @param documents the terms of each, such as those of a sentence
     */
    public TfIdf(List<List<String>> documents) {
        this.documents = documents.size();
        for (var terms : documents) {
            terms.forEach(term -> numbers.putIfAbsent(term, numbers.size()));
            new HashSet<>(terms).forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
    }

    /** Terms that no document has are left out. */
    public SparseVector vector(List<String> terms) {
        Map<String, Integer> counts =
                terms.stream().filter(numbers::containsKey).collect(toMap(t -> t, t -> 1, Integer::sum));
        var weights = new TreeMap<Integer, Double>();
        counts.forEach((term, count) -> weights.put(numbers.getOrDefault(term, 0), count * rarity(term)));
        return SparseVector.of(weights);
    }

    private double rarity(String term) {
        return 1 + StrictMath.log(documents / (double) frequencies.getOrDefault(term, 1));
    }
}
