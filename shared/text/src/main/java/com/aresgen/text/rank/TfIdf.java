package com.aresgen.text.rank;

import static java.util.stream.Collectors.toMap;

import com.aresgen.text.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighs the terms of a sentence by their frequency in it and their rarity among the sentences (Spärck Jones 1972), with
 * {@code 1 + ln(N / n)} so that terms of every sentence still count. StrictMath: the same bits on every machine.
 */
public final class TfIdf {
    private final int sentences;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();

    public TfIdf(List<Sentence> sentences) {
        this.sentences = sentences.size();
        for (var sentence : sentences) {
            sentence.terms().forEach(term -> numbers.putIfAbsent(term, numbers.size()));
            new HashSet<>(sentence.terms()).forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
    }

    public SparseVector vector(List<String> terms) {
        Map<String, Integer> counts =
                terms.stream().filter(numbers::containsKey).collect(toMap(t -> t, t -> 1, Integer::sum));
        var weights = new TreeMap<Integer, Double>();
        counts.forEach((term, count) -> weights.put(numbers.getOrDefault(term, 0), count * rarity(term)));
        return SparseVector.of(weights);
    }

    private double rarity(String term) {
        return 1 + StrictMath.log(sentences / (double) frequencies.getOrDefault(term, 1));
    }
}
