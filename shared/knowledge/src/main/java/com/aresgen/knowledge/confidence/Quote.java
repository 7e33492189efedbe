package com.aresgen.knowledge.confidence;

import com.aresgen.knowledge.FoundChunk;

/**
 * A stretch of a source that is cited, verbatim.
 *
 * @param chunk that it is in
 * @param start offset in the source, in Unicode code points
 * @param end offset after its last character
 * @param text as it is in the source
 */
public record Quote(FoundChunk chunk, int start, int end, String text) {
    static Quote of(FoundChunk chunk, int from, int to) {
        var start = chunk.start() + chunk.text().codePointCount(0, from);
        var text = chunk.text().substring(from, to);
        return new Quote(chunk, start, start + text.codePointCount(0, text.length()), text);
    }
}
