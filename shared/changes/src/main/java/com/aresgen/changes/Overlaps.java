package com.aresgen.changes;

import java.util.ArrayList;
import java.util.List;

/**
 * Edits that were computed on a text while others changed it, such as those of a model: an edit conflicts when others
 * changed something inside of its range, or replaced the text around it. A conflicting edit is left out, so nothing that
 * others wrote is overwritten. An edit that others made as well is left out without a conflict.
 *
 * @param kept the edits without conflict, for the text that all edits were made for
 * @param rebased the kept edits as they apply after the changes of others, whose insertions come first at one place
 * @param conflicts in the order of the text; edits that meet the same change of others are one conflict
 */
public record Overlaps(ChangeSet kept, ChangeSet rebased, List<Conflict> conflicts) {
    /** A list that does not change. */
    public Overlaps {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Compares both changes range by range, in linear time.
     *
     * @param mine made for {@code base}
     * @param theirs all changes since {@code base}, composed
     */
    public static Overlaps of(ChangeSet mine, ChangeSet theirs, String base) {
        var after = theirs.apply(base);
        var ranges = theirs.ranges();
        var edits = new ArrayList<TextEdit>();
        var conflicts = new ArrayList<Conflict>();
        // What the kept edits add to the positions of the text after theirs.
        var shift = 0;
        for (var overlap : Overlap.all(mine.ranges(), ranges)) {
            if (overlap.theirs().isEmpty()) {
                for (var range : overlap.mine()) {
                    edits.add(range.edit());
                    shift += range.inserted().length() - (range.toA() - range.fromA());
                }
            } else if (!overlap.isAgreement(base, after)) {
                conflicts.add(overlap.conflict(base, after, shift));
            }
        }
        var kept = ChangeSet.of(mine.length(), edits);
        return new Overlaps(kept, kept.map(joined(theirs.length(), ranges), false), conflicts);
    }

    /** Adjacent parts as one, so that nothing of mine comes between them. */
    private static ChangeSet joined(int length, List<ChangedRange> ranges) {
        return ChangeSet.of(length, ranges.stream().map(ChangedRange::edit).toList());
    }
}
