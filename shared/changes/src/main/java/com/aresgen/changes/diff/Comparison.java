package com.aresgen.changes.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the equal pieces of two lists: by the algorithm of Myers ("An O(ND) Difference Algorithm and Its Variations",
 * 1986) where it is affordable, else between pieces that both lists have exactly once (Cohen's patience diff), else not
 * at all.
 */
final class Comparison {
    /** Each level searches all pieces once. Real texts need two or three. */
    private static final int MOST_LEVELS = 8;

    private final Matches matches;
    private final Effort effort;

    private Comparison(Matches matches, Effort effort) {
        this.matches = matches;
        this.effort = effort;
    }

    /** The ranges that differ, in order. */
    static List<Hunk> hunks(List<String> before, List<String> after, Effort effort) {
        var matches = new Matches(before, after);
        new Comparison(matches, effort).compare(matches.whole(), MOST_LEVELS);
        return matches.hunks();
    }

    private void compare(Hunk hunk, int levels) {
        var rest = matches.trimmed(hunk);
        if (rest.sizeA() == 0 || rest.sizeB() == 0) {
            return;
        }
        var shared = SharedPieces.of(matches, rest);
        if (effort.allows(shared.a().size(), shared.b().size())) {
            runMyers(shared);
        } else if (levels > 0) {
            var fromA = rest.fromA();
            var fromB = rest.fromB();
            for (var anchor : shared.anchors()) {
                matches.pair(anchor.a(), anchor.b());
                compare(new Hunk(fromA, anchor.a(), fromB, anchor.b()), levels - 1);
                fromA = anchor.a() + 1;
                fromB = anchor.b() + 1;
            }
            if (fromA > rest.fromA()) {
                compare(new Hunk(fromA, rest.toA(), fromB, rest.toB()), levels - 1);
            }
        }
    }

    private void runMyers(SharedPieces shared) {
        var a = shared.a();
        var b = shared.b();
        var changes = new ArrayList<>(new MyersDiff<Integer>().computeDiff(shared.numbersA(), shared.numbersB(), null));
        changes.sort(Comparator.comparingInt((Change change) -> change.startOriginal));
        var i = 0;
        var j = 0;
        for (var change : changes) {
            while (i < change.startOriginal) {
                matches.pair(a.get(i++), b.get(j++));
            }
            i = change.endOriginal;
            j = change.endRevised;
        }
        while (i < a.size()) {
            matches.pair(a.get(i++), b.get(j++));
        }
    }
}
