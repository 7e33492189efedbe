package com.aresgen.knowledge.index;

import java.util.List;
import java.util.Set;

/**
 * Chunks that one search does not see as they are.
 *
 * @param hidden as if they were not in the knowledge base
 * @param standIns in the place of chunks
 */
public record Masks(Set<ChunkKey> hidden, List<StandIn> standIns) {
    /** The knowledge base as it is. */
    public static final Masks NONE = new Masks(Set.of(), List.of());

    public Masks {
        hidden = Set.copyOf(hidden);
        standIns = List.copyOf(standIns);
    }
}
