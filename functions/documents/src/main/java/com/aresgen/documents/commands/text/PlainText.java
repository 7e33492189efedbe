package com.aresgen.documents.commands.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a text without markup: paragraphs between blank lines. */
final class PlainText {
    private PlainText() {}

    static Structure read(String text) {
        return new Structure(text, Spans.united(ScannedSpans.of(text), List.of()), List.of(), List.of(), blocks(text));
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var from = -1;
        for (var at = 0; at <= text.length(); ) {
            var end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            var blank = text.substring(at, end).isBlank();
            if (blank && from >= 0) {
                blocks.add(new Block(new Span(from, at - 1), false));
                from = -1;
            } else if (!blank && from < 0) {
                from = at;
            }
            at = end + 1;
        }
        if (from >= 0) {
            blocks.add(new Block(new Span(from, text.length()), false));
        }
        return blocks;
    }
}
