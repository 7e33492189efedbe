package com.aresgen.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a source's text.
 *
 * @param start offset of the text in the source, in Unicode code points
 * @param headings from the outermost to the one directly above the text
 * @param text verbatim
 */
public record Chunk(int start, List<String> headings, String text) {
    public Chunk {
        headings = List.copyOf(headings);
    }

    /** What is embedded: the text below its headings and the title of its source, which name what the text is about. */
    public String inContext(String title) {
        var path = new ArrayList<String>();
        path.add(title);
        headings.stream().filter(heading -> !heading.equalsIgnoreCase(title)).forEach(path::add);
        path.removeIf(String::isBlank);
        return path.isEmpty() ? text : String.join(" – ", path) + "\n" + text;
    }
}
