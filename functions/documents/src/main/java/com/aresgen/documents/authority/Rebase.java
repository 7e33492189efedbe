package com.aresgen.documents.authority;

import com.aresgen.changes.ChangeSet;
import java.util.ArrayList;
import java.util.List;

/**
 * A change set as it applies after others that came first, as {@code rebaseUpdates} of {@code @codemirror/collab} does
 * it. One after the other: a client maps its own change over each revision as it comes, and of its own it is told the
 * number alone, so both must arrive at the same change set. A composition of the others would lose which of their
 * insertions was deleted in between.
 *
 * @param others each for the text that this change and the others before leave
 */
public record Rebase(ChangeSet changes, List<ChangeSet> others) {
    public Rebase {
        others = List.copyOf(others);
    }

    /**
     * A change over those that came first.
     *
     * @param since each for the text that the one before leaves; the first is made for the same text as {@code changes}
     */
    public static Rebase over(ChangeSet changes, List<ChangeSet> since) {
        var mine = changes;
        var others = new ArrayList<ChangeSet>();
        for (var other : since) {
            others.add(other.map(mine, true));
            mine = mine.map(other, false);
        }
        return new Rebase(mine, others);
    }

    /** Where a position of the text that the change left, before it was rebased, is now. */
    public int place(int position) {
        var place = position;
        for (var other : others) {
            place = other.mapPos(place, 1);
        }
        return place;
    }
}
