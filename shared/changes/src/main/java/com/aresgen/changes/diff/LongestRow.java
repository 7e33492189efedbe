package com.aresgen.changes.diff;

import com.aresgen.changes.diff.SharedPieces.Anchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The longest increasing subsequence, by patience sorting (Fredman, 1975), in n log n steps. */
final class LongestRow {
    private LongestRow() {}

    /** The most anchors, in the order of the first list, whose places in the second list increase as well. */
    static List<Anchor> of(List<Anchor> anchors) {
        var sorted = anchors.stream().sorted(Comparator.comparingInt(Anchor::a)).toList();
        // Of each length of a row: the smallest place at which such a row ends, and the anchor that is there.
        var ends = new int[sorted.size()];
        var endAnchors = new int[sorted.size()];
        var previous = new int[sorted.size()];
        var longest = 0;
        for (var i = 0; i < sorted.size(); i++) {
            var found = Arrays.binarySearch(ends, 0, longest, sorted.get(i).b());
            var length = -found - 1;
            ends[length] = sorted.get(i).b();
            endAnchors[length] = i;
            previous[i] = length == 0 ? -1 : endAnchors[length - 1];
            longest = Math.max(longest, length + 1);
        }
        var row = new ArrayList<Anchor>();
        for (var i = longest == 0 ? -1 : endAnchors[longest - 1]; i >= 0; i = previous[i]) {
            row.add(sorted.get(i));
        }
        return row.reversed();
    }
}
