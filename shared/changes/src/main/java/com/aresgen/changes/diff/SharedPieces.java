package com.aresgen.changes.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of a hunk that both lists have: only these can be pairs. Texts that have nothing in common end here.
 *
 * @param matches holds the numbers of the pieces
 * @param a indices in the first list, in order
 * @param b indices in the second list, in order
 */
record SharedPieces(Matches matches, List<Integer> a, List<Integer> b) {
    private static final int REPEATED = -1;
    private static final double LEAST_ABOVE_CHANCE = 1.5;
    private static final int FEW = 100;

    /** A piece that both lists have exactly once. */
    record Anchor(int a, int b) {}

    static SharedPieces of(Matches matches, Hunk hunk) {
        var numbersA = new HashMap<Integer, Boolean>();
        for (var i = hunk.fromA(); i < hunk.toA(); i++) {
            numbersA.put(matches.a(i), false);
        }
        var b = new ArrayList<Integer>();
        for (var j = hunk.fromB(); j < hunk.toB(); j++) {
            if (numbersA.replace(matches.b(j), true) != null) {
                b.add(j);
            }
        }
        var a = new ArrayList<Integer>();
        for (var i = hunk.fromA(); i < hunk.toA(); i++) {
            if (numbersA.getOrDefault(matches.a(i), false)) {
                a.add(i);
            }
        }
        return new SharedPieces(matches, a, b);
    }

    List<Integer> numbersA() {
        return a.stream().map(matches::a).toList();
    }

    List<Integer> numbersB() {
        return b.stream().map(matches::b).toList();
    }

    /**
     * The longest row of anchors that has the same order in both lists; empty when many anchors have unrelated orders,
     * in which chance alone makes a row of about 2√n of n (Logan and Shepp, 1977).
     */
    List<Anchor> anchors() {
        var onlyB = onlyOnes(b, numbersB());
        var anchors = new ArrayList<Anchor>();
        onlyOnes(a, numbersA()).forEach((number, index) -> {
            int partner = onlyB.getOrDefault(number, REPEATED);
            if (index >= 0 && partner >= 0) {
                anchors.add(new Anchor(index, partner));
            }
        });
        var row = LongestRow.of(anchors);
        return row.size() < LEAST_ABOVE_CHANCE * 2 * Math.sqrt(anchors.size()) && anchors.size() > FEW
                ? List.of()
                : row;
    }

    /** Of each number its index, or {@link #REPEATED}. */
    private static Map<Integer, Integer> onlyOnes(List<Integer> indices, List<Integer> numbers) {
        var only = new HashMap<Integer, Integer>();
        for (var i = 0; i < indices.size(); i++) {
            only.merge(numbers.get(i), indices.get(i), (_, _) -> REPEATED);
        }
        return only;
    }
}
