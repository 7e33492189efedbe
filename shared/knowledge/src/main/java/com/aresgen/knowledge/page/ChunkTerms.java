package com.aresgen.knowledge.page;

import com.aresgen.text.Terms;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a chunk as BM25 counts them.
 *
 * @param hashes of its distinct terms, in rising order
 * @param counts how often each occurs
 * @param length number of all terms
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere; an index has a million of them.
public record ChunkTerms(int[] hashes, int[] counts, int length) {
    public static ChunkTerms of(String text, Terms terms) {
        Map<Integer, Integer> counts = new TreeMap<>();
        var all = terms.of(text);
        all.forEach(term -> counts.merge(TermHash.of(term), 1, Integer::sum));
        return new ChunkTerms(
                counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counts.values().stream().mapToInt(Integer::intValue).toArray(),
                all.size());
    }

    public int count(int hash) {
        var place = Arrays.binarySearch(hashes, hash);
        return place < 0 ? 0 : counts[place];
    }
}
