package com.aresgen.knowledge.index;

/**
 * Names a chunk of a knowledge base.
 *
 * @param source the key under which the source was indexed
 * @param number place of the chunk in its source, from 0
 */
public record ChunkKey(String source, int number) implements Comparable<ChunkKey> {
    @Override
    public int compareTo(ChunkKey other) {
        var order = source.compareTo(other.source);
        return order == 0 ? Integer.compare(number, other.number) : order;
    }
}
