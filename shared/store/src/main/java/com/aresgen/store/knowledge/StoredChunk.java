package com.aresgen.store.knowledge;

import java.util.List;

/**
 * The text of a chunk.
 *
 * @param start offset in the source's text, in Unicode code points
 * @param headings from the outermost to the one directly above
 */
public record StoredChunk(int start, List<String> headings, String text) {
    public StoredChunk {
        headings = List.copyOf(headings);
    }
}
