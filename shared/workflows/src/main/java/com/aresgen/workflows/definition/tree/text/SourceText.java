package com.aresgen.workflows.definition.tree.text;

import java.util.Arrays;

/**
 * A text with its lines, which end with LF, CRLF or a lone CR. A byte order mark at its start is no part of it: editors
 * show it as nothing, so that column 1 is the character behind it.
 */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final int[] lineStarts;

    public SourceText(String sent) {
        this.text = !sent.isEmpty() && sent.charAt(0) == BYTE_ORDER_MARK ? sent.substring(1) : sent;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        var starts = new int[text.length() + 1];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var alone = i + 1 == text.length() || text.charAt(i + 1) != '\n';
            if (c == '\n' || (c == '\r' && alone)) {
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    /** Without a byte order mark. */
    public String text() {
        return text;
    }

    public Place place(int offset) {
        var at = Math.clamp(offset, 0, text.length());
        var found = Arrays.binarySearch(lineStarts, at);
        var line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, text.codePointCount(lineStarts[line], at) + 1);
    }

    /** The offset of the first unit of the line in which that offset is. */
    public int lineStart(int offset) {
        var found = Arrays.binarySearch(lineStarts, Math.clamp(offset, 0, text.length()));
        return lineStarts[found >= 0 ? found : -found - 2];
    }

    /** The offset of the line's end, before the characters that end it. */
    public int lineEnd(int offset) {
        int end = Math.clamp(offset, 0, text.length());
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    public String of(Span span) {
        return text.substring(span.start(), span.end());
    }
}
