package com.aresgen.chatbots.reply.task;

import com.aresgen.knowledge.FoundChunk;
import java.util.Optional;

/**
 * A passage that an answer stands on.
 *
 * @param source id of the source, {@code src_…}
 * @param title of the source
 * @param url of the source, if it was read from one
 * @param quote as it is in the source
 * @param start in the source, in Unicode code points
 * @param end after its last character
 */
public record SourceQuote(String source, String title, Optional<String> url, String quote, int start, int end) {
    /** The passage between two code points of a chunk's text. */
    public static SourceQuote of(FoundChunk chunk, int start, int end) {
        var text = chunk.text();
        var from = text.offsetByCodePoints(0, start);
        var to = text.offsetByCodePoints(from, end - start);
        return new SourceQuote(
                chunk.source(),
                chunk.title(),
                chunk.url(),
                text.substring(from, to),
                chunk.start() + start,
                chunk.start() + end);
    }
}
