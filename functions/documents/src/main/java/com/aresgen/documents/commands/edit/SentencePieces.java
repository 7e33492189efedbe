package com.aresgen.documents.commands.edit;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into sentences, at most one line long, and the white space between them; the pieces join to the text. */
final class SentencePieces {
    private SentencePieces() {}

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        var boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (var from = 0; from < text.length(); ) {
            var newline = text.indexOf('\n', from);
            var end = newline < 0 ? text.length() : newline + 1;
            addLine(pieces, boundaries, text.substring(from, end));
            from = end;
        }
        return pieces;
    }

    private static void addLine(List<String> pieces, BreakIterator boundaries, String line) {
        boundaries.setText(line);
        var from = boundaries.first();
        for (var to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            var sentence = line.substring(from, to).stripTrailing();
            if (!sentence.isEmpty()) {
                pieces.add(sentence);
            }
            if (from + sentence.length() < to) {
                pieces.add(line.substring(from + sentence.length(), to));
            }
            from = to;
        }
    }
}
