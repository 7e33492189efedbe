package com.aresgen.documents.commands.edit;

import com.aresgen.changes.TextEdit;
import com.aresgen.documents.commands.text.Block;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.documents.commands.text.Structure;

/** Inserts a text as a paragraph of its own beside the blocks that a selection touches. */
public final class Paragraph {
    private Paragraph() {}

    /** Before the block in which the selection begins. */
    public static TextEdit before(Structure structure, Span selection, String text) {
        var at = structure
                .blockAt(selection.from())
                .map(Block::span)
                .map(Span::from)
                .orElse(selection.from());
        return inserted(structure.text(), at, text);
    }

    /** After the block in which the selection ends. */
    public static TextEdit after(Structure structure, Span selection, String text) {
        var content = selection.of(structure.text()).stripTrailing();
        var end = selection.from() + content.length();
        var at = structure.blockAt(end).map(Block::span).map(Span::to).orElse(end);
        return inserted(structure.text(), at, text);
    }

    /** At the end of the text. */
    public static TextEdit atEnd(Structure structure, String text) {
        return inserted(structure.text(), structure.text().stripTrailing().length(), text);
    }

    /** With an empty line between it and what is before and behind it, where there is something. */
    private static TextEdit inserted(String document, int at, String text) {
        var before = document.substring(0, at);
        var behind = document.substring(at);
        var above = before.isBlank() || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
        var below = behind.isBlank() || behind.startsWith("\n\n") ? "" : behind.startsWith("\n") ? "\n" : "\n\n";
        return new TextEdit(at, at, above + text + below);
    }
}
