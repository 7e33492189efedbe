package com.aresgen.knowledge.chunk;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a source.
 *
 * @param start offset in UTF-16 units
 * @param end offset of the line break after it
 */
record Line(int start, int end, String text) {
    static List<Line> of(String source) {
        var lines = new ArrayList<Line>();
        for (var start = 0; start < source.length(); ) {
            var end = start;
            while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
                end++;
            }
            lines.add(new Line(start, end, source.substring(start, end)));
            start = source.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    int indent() {
        return text.length() - text.stripLeading().length();
    }
}
