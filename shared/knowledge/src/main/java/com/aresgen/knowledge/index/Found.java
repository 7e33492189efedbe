package com.aresgen.knowledge.index;

import java.util.List;

/**
 * What a search found, the best first.
 *
 * @param meanCosine of all chunks of the knowledge base: how near any text is to the question
 * @param deviation standard deviation of the cosines
 */
public record Found(List<Match> matches, double meanCosine, double deviation) {
    public Found {
        matches = List.copyOf(matches);
    }

    public List<ChunkKey> keys() {
        return matches.stream().map(Match::key).toList();
    }
}
