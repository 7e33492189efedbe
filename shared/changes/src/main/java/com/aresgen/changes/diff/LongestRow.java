package com.aresgen.changes.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The longest increasing subsequence, by patience sorting (Fredman, 1975), in n log n steps. */
final class LongestRow {
    private LongestRow() {}

    /**
     * The most anchors whose places in the second list increase.
     *
     * @param anchors in the order of the first list
     */
    static List<Anchor> of(List<Anchor> anchors) {
        // Of each length of a row: the smallest place at which such a row ends, and the anchor that is there.
        var ends = new int[anchors.size()];
        var endAnchors = new int[anchors.size()];
        var previous = new int[anchors.size()];
        var longest = 0;
        for (var i = 0; i < anchors.size(); i++) {
            var found = Arrays.binarySearch(ends, 0, longest, anchors.get(i).b());
            var length = -found - 1;
            ends[length] = anchors.get(i).b();
            endAnchors[length] = i;
            previous[i] = length == 0 ? -1 : endAnchors[length - 1];
            longest = Math.max(longest, length + 1);
        }
        var row = new ArrayList<Anchor>();
        for (var i = longest == 0 ? -1 : endAnchors[longest - 1]; i >= 0; i = previous[i]) {
            row.add(anchors.get(i));
        }
        return row.reversed();
    }
}
