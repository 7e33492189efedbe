package com.aresgen.changes.diff;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * The change from one text to another, first by lines and then by words. Never splits a surrogate pair. Two texts of
 * 1 MB take less than a second: where a comparison would be too expensive, its stretch of text is replaced as a whole.
 */
public final class TextDiff {
    private TextDiff() {}

    /** Both texts have LF as their only line end. */
    public static ChangeSet changes(String before, String after) {
        return changes(Pieces.lines(before), Pieces.lines(after));
    }

    /**
     * The same by other pieces than lines, such as sentences: an edit of words never reaches from one pair of equal
     * pieces to the next.
     *
     * @param before pieces whose concatenation is the text before
     * @param after pieces whose concatenation is the text after
     */
    public static ChangeSet changes(List<String> before, List<String> after) {
        return changes(Pieces.of(before), Pieces.of(after));
    }

    /**
     * The lines that differ in the unified format of GNU diff; empty when the texts are equal.
     *
     * @param context lines shown around each change, from 0
     */
    public static String unified(String before, String after, String fromName, String toName, int context) {
        return UnifiedDiff.of(Pieces.lines(before), Pieces.lines(after)).text(fromName, toName, context);
    }

    private static ChangeSet changes(Pieces before, Pieces after) {
        var effort = new Effort();
        var edits = new ArrayList<TextEdit>();
        for (var hunk : Comparison.hunks(before.texts(), after.texts(), effort)) {
            var start = before.start(hunk.fromA());
            var inserted = after.text(hunk.fromB(), hunk.toB());
            if (hunk.sizeA() == 0 || hunk.sizeB() == 0) {
                edits.add(new TextEdit(start, before.start(hunk.toA()), inserted));
            } else {
                edits.addAll(WordDiff.edits(before.text(hunk.fromA(), hunk.toA()), inserted, start, effort));
            }
        }
        return ChangeSet.of(before.length(), edits);
    }
}
