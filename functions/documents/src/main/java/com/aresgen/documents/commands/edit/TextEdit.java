package com.aresgen.documents.commands.edit;

import java.util.List;

/** Puts {@code insert} in the place of {@code from} to before {@code to}, in UTF-16 units of the text before all edits. */
public record TextEdit(int from, int to, String insert) {
    /** A text after edits, which are sorted and do not overlap. */
    public static String applied(List<TextEdit> edits, String text) {
        var after = new StringBuilder();
        var at = 0;
        for (var edit : edits) {
            after.append(text, at, edit.from()).append(edit.insert());
            at = edit.to();
        }
        return after.append(text, at, text.length()).toString();
    }

    /** By how much the edit moves what is behind it. */
    int growth() {
        return insert.length() - (to - from);
    }
}
