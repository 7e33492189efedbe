package com.aresgen.changes;

import java.util.ArrayList;
import java.util.List;

/**
 * Edits of mine, and the changes of others that they meet, directly or by way of one another.
 *
 * @param mine at least one; exactly one when it meets nothing
 * @param theirs empty when the edit meets nothing
 */
record Overlap(List<ChangedRange> mine, List<ChangedRange> theirs) {
    static List<Overlap> all(List<ChangedRange> mine, List<ChangedRange> theirs) {
        var overlaps = new ArrayList<Overlap>();
        var next = 0;
        for (var edit : mine) {
            while (next < theirs.size() && theirs.get(next).toA() < edit.fromA()) {
                next++;
            }
            var met = new ArrayList<ChangedRange>();
            for (var i = next; i < theirs.size() && theirs.get(i).fromA() <= edit.toA(); i++) {
                if (meet(edit, theirs.get(i))) {
                    met.add(theirs.get(i));
                }
            }
            if (!overlaps.isEmpty() && overlaps.getLast().endsWithFirstOf(met)) {
                overlaps.getLast().mine().add(edit);
                overlaps.getLast().theirs().addAll(met.subList(1, met.size()));
            } else {
                overlaps.add(new Overlap(new ArrayList<>(List.of(edit)), met));
            }
        }
        return overlaps;
    }

    /**
     * True when one range changes something inside of the other, or both replace common text. What is inserted at the
     * edge of a range is not inside of it.
     */
    private static boolean meet(ChangedRange mine, ChangedRange theirs) {
        if (mine.isInsertion() && theirs.isInsertion()) {
            return mine.edit().equals(theirs.edit());
        }
        return mine.fromA() < theirs.toA() && theirs.fromA() < mine.toA();
    }

    private boolean endsWithFirstOf(List<ChangedRange> met) {
        return !theirs.isEmpty() && !met.isEmpty() && theirs.getLast().equals(met.getFirst());
    }

    /** True when others made the same of the text, be it by smaller edits. */
    boolean isAgreement(String base, String after) {
        return theirs.getFirst().fromA() >= fromA()
                && theirs.getLast().toA() <= toA()
                && after.substring(start(), end()).equals(wanted(base));
    }

    /**
     * What is left out.
     *
     * @param after the text after theirs
     * @param shift from there to the final text
     */
    Conflict conflict(String base, String after, int shift) {
        return new Conflict(
                fromA(),
                toA(),
                base.substring(fromA(), toA()),
                wanted(base),
                start() + shift,
                end() + shift,
                after.substring(start(), end()));
    }

    private int fromA() {
        return mine.getFirst().fromA();
    }

    private int toA() {
        return mine.getLast().toA();
    }

    /** In the text after theirs. Between an edge of mine and the nearest change that it meets, the text is unchanged. */
    private int start() {
        var first = theirs.getFirst();
        return first.fromB() - Math.max(0, first.fromA() - fromA());
    }

    private int end() {
        var last = theirs.getLast();
        return last.toB() + Math.max(0, toA() - last.toA());
    }

    private String wanted(String base) {
        var wanted = new StringBuilder();
        var position = fromA();
        for (var edit : mine) {
            wanted.append(base, position, edit.fromA()).append(edit.inserted());
            position = edit.toA();
        }
        return wanted.toString();
    }
}
