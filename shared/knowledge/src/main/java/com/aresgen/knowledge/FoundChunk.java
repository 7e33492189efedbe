package com.aresgen.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A chunk that a search found, with its source.
 *
 * @param source id of the source, {@code src_…}
 * @param title of the source
 * @param url of the source, if it was read from one
 * @param number place of the chunk in its source, from 0
 * @param start offset of the text in the source, in Unicode code points
 * @param headings from the outermost to the one directly above the text
 * @param text as it is in the source
 */
public record FoundChunk(
        String source, String title, Optional<String> url, int number, int start, List<String> headings, String text) {
    public FoundChunk {
        headings = List.copyOf(headings);
    }
}
