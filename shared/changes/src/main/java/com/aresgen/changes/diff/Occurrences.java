package com.aresgen.changes.diff;

import java.util.ArrayList;
import java.util.stream.IntStream;

/** Counts the pieces of a hunk. The counters are as many as there are different pieces, and are used for all hunks. */
final class Occurrences {
    private final Matches matches;
    private final int[] inA;
    private final int[] inB;

    /** Of each number, the last index in the second list. */
    private final int[] lastB;

    Occurrences(Matches matches) {
        this.matches = matches;
        inA = new int[matches.numbers()];
        inB = new int[matches.numbers()];
        lastB = new int[matches.numbers()];
    }

    SharedPieces sharedIn(Hunk hunk) {
        for (var i = hunk.fromA(); i < hunk.toA(); i++) {
            inA[matches.a(i)]++;
        }
        for (var j = hunk.fromB(); j < hunk.toB(); j++) {
            inB[matches.b(j)]++;
            lastB[matches.b(j)] = j;
        }
        var shared = shared(hunk);
        for (var i = hunk.fromA(); i < hunk.toA(); i++) {
            inA[matches.a(i)] = 0;
        }
        for (var j = hunk.fromB(); j < hunk.toB(); j++) {
            inB[matches.b(j)] = 0;
        }
        return shared;
    }

    private SharedPieces shared(Hunk hunk) {
        var a = IntStream.range(hunk.fromA(), hunk.toA())
                .filter(i -> inB[matches.a(i)] > 0)
                .toArray();
        var b = IntStream.range(hunk.fromB(), hunk.toB())
                .filter(j -> inA[matches.b(j)] > 0)
                .toArray();
        var anchors = new ArrayList<Anchor>();
        for (var i : a) {
            var number = matches.a(i);
            if (inA[number] == 1 && inB[number] == 1) {
                anchors.add(new Anchor(i, lastB[number]));
            }
        }
        return new SharedPieces(a, b, anchors);
    }
}
