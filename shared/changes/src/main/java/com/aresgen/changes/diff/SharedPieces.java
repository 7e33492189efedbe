package com.aresgen.changes.diff;

import java.util.List;

/** The pieces of a hunk that both lists have: only these can be pairs. Texts that have nothing in common end here. */
final class SharedPieces {
    private static final double LEAST_ABOVE_CHANCE = 1.5;
    private static final int FEW = 100;

    private final int[] a;
    private final int[] b;
    private final List<Anchor> anchors;

    /**
     * Takes the arrays as they are.
     *
     * @param a indices in the first list, in order
     * @param b indices in the second list, in order
     * @param anchors in the order of the first list
     */
    SharedPieces(int[] a, int[] b, List<Anchor> anchors) {
        this.a = a;
        this.b = b;
        this.anchors = anchors;
    }

    int sizeA() {
        return a.length;
    }

    int sizeB() {
        return b.length;
    }

    int a(int index) {
        return a[index];
    }

    int b(int index) {
        return b[index];
    }

    /**
     * The longest row of anchors that has the same order in both lists; empty when many anchors have unrelated orders,
     * in which chance alone makes a row of about 2√n of n (Logan and Shepp, 1977).
     */
    List<Anchor> row() {
        var row = LongestRow.of(anchors);
        return row.size() < LEAST_ABOVE_CHANCE * 2 * Math.sqrt(anchors.size()) && anchors.size() > FEW
                ? List.of()
                : row;
    }
}
