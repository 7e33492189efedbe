package com.aresgen.documents.authority;

import com.aresgen.changes.ChangeSet;
import java.util.List;

/**
 * Change sets as they apply after others that came first, as {@code rebaseUpdates} of {@code @codemirror/collab} does it.
 * One after the other: a client maps its own change over each revision as it comes, and of its own it is told the number
 * alone, so both must arrive at the same change set. A composition of the others would lose which of their insertions was
 * deleted in between.
 */
public final class Rebase {
    private Rebase() {}

    /**
     * A change over those that came first.
     *
     * @param since each for the text that the one before leaves; the first is made for the same text as {@code changes}
     */
    public static ChangeSet over(ChangeSet changes, List<ChangeSet> since) {
        var mine = changes;
        for (var other : since) {
            mine = mine.map(other, false);
        }
        return mine;
    }

    /** Where a position of the text that {@code changes} leaves is, once the change is rebased over {@code since}. */
    public static int place(ChangeSet changes, List<ChangeSet> since, int position) {
        var mine = changes;
        var place = position;
        for (var other : since) {
            place = other.map(mine, true).mapPos(place, 1);
            mine = mine.map(other, false);
        }
        return place;
    }
}
