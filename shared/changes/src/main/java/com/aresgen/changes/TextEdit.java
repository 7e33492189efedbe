package com.aresgen.changes;

/**
 * Replaces a range of a text, all in UTF-16 code units of the text before the change (as a TextEdit of the Language
 * Server Protocol).
 *
 * @param from start of the replaced range, from 0
 * @param to end of the range, exclusive; equal to {@code from} for an insertion
 * @param insert the new text, with LF as its only line end
 */
public record TextEdit(int from, int to, String insert) {
    /** Both ends of an edit that makes no sense are a bug of the caller. */
    public TextEdit {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No range goes from " + from + " to " + to);
        }
        if (insert.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A line ends with LF, and this text holds CR");
        }
    }

    boolean isEmpty() {
        return from == to && insert.isEmpty();
    }
}
