package com.aresgen.documents.commands.edit;

import com.aresgen.changes.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that turn one text into another, sentence by sentence: equal sentences and equal white space stay. Unlike
 * {@link com.aresgen.changes.diff.TextDiff} it compares no words: what somebody changed meanwhile in a sentence that was
 * written anew is a conflict with both texts, and not a mixture of them.
 */
public final class SentenceEdits {
    /** Cells of the table of common subsequences; longer texts are compared at their equal ends alone. */
    private static final long MOST_CELLS = 4_000_000;

    private SentenceEdits() {}

    /** Pieces {@code beforeFrom} to {@code beforeTo} become pieces {@code afterFrom} to {@code afterTo}. */
    private record Change(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

    /**
     * The edits, sorted.
     *
     * @param offset where {@code before} begins in the text that is edited
     */
    public static List<TextEdit> between(String before, String after, int offset) {
        var old = SentencePieces.of(before);
        var made = SentencePieces.of(after);
        var edits = new ArrayList<TextEdit>();
        var at = offset;
        var piece = 0;
        for (var change : changes(old, made)) {
            at += length(old, piece, change.beforeFrom());
            var end = at + length(old, change.beforeFrom(), change.beforeTo());
            edits.add(new TextEdit(at, end, String.join("", made.subList(change.afterFrom(), change.afterTo()))));
            at = end;
            piece = change.beforeTo();
        }
        return edits;
    }

    private static int length(List<String> pieces, int from, int to) {
        return pieces.subList(from, to).stream().mapToInt(String::length).sum();
    }

    /** By a longest common subsequence. */
    private static List<Change> changes(List<String> old, List<String> made) {
        var start = 0;
        while (start < Math.min(old.size(), made.size()) && old.get(start).equals(made.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(old.size(), made.size()) - start
                && old.get(old.size() - 1 - end).equals(made.get(made.size() - 1 - end))) {
            end++;
        }
        var oldEnd = old.size() - end;
        var madeEnd = made.size() - end;
        if ((long) (oldEnd - start) * (madeEnd - start) > MOST_CELLS) {
            return List.of(new Change(start, oldEnd, start, madeEnd));
        }
        return walked(old.subList(start, oldEnd), made.subList(start, madeEnd), start);
    }

    private static List<Change> walked(List<String> old, List<String> made, int start) {
        var common = common(old, made);
        var changes = new ArrayList<Change>();
        var i = 0;
        var j = 0;
        while (i < old.size() || j < made.size()) {
            var fromOld = i;
            var fromMade = j;
            while (!isCommon(old, made, i, j) && (i < old.size() || j < made.size())) {
                if (i < old.size() && (j == made.size() || common[i + 1][j] >= common[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            if (fromOld < i || fromMade < j) {
                changes.add(new Change(start + fromOld, start + i, start + fromMade, start + j));
            }
            if (i < old.size() && j < made.size()) {
                i++;
                j++;
            }
        }
        return changes;
    }

    private static boolean isCommon(List<String> old, List<String> made, int i, int j) {
        return i < old.size() && j < made.size() && old.get(i).equals(made.get(j));
    }

    /** Lengths of the longest common subsequences of the rests of both lists. */
    private static int[][] common(List<String> old, List<String> made) {
        var common = new int[old.size() + 1][made.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = made.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(made.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
