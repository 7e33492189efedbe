package com.aresgen.knowledge.confidence;

import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.index.ChunkKey;
import java.util.List;

/** Loads chunks with their texts. */
public interface ChunkTexts {
    /** In the order of the keys; a chunk that was deleted in the meantime is left out. */
    List<FoundChunk> of(List<ChunkKey> keys);
}
