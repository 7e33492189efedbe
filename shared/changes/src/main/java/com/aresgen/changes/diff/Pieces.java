package com.aresgen.changes.diff;

import java.util.ArrayList;
import java.util.List;

/** A text in pieces that follow each other without a gap; no piece is empty. */
final class Pieces {
    private final List<String> texts;

    /** Of each piece, and then the end of the text, in UTF-16 code units. */
    private final int[] starts;

    private Pieces(List<String> texts, int[] starts) {
        this.texts = texts;
        this.starts = starts;
    }

    static Pieces of(List<String> texts) {
        var pieces = texts.stream().filter(piece -> !piece.isEmpty()).toList();
        var starts = new int[pieces.size() + 1];
        for (var i = 0; i < pieces.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], pieces.get(i).length());
        }
        return new Pieces(pieces, starts);
    }

    /** Lines with their LF; only the last may have none. */
    static Pieces lines(String text) {
        var lines = new ArrayList<String>();
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf('\n', start) + 1;
            lines.add(text.substring(start, end == 0 ? text.length() : end));
            start = end == 0 ? text.length() : end;
        }
        return of(lines);
    }

    List<String> texts() {
        return texts;
    }

    /** Start of a piece, or the end of the text for {@code size()}. */
    int start(int index) {
        return starts[index];
    }

    int size() {
        return texts.size();
    }

    /** Of the whole text, in UTF-16 code units. */
    int length() {
        return starts[size()];
    }

    String text(int from, int to) {
        return String.join("", texts.subList(from, to));
    }
}
