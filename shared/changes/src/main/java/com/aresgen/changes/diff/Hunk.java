package com.aresgen.changes.diff;

/** Pieces of two lists that differ, as half-open ranges of indices; one of them may be empty. */
record Hunk(int fromA, int toA, int fromB, int toB) {
    int sizeA() {
        return toA - fromA;
    }

    int sizeB() {
        return toB - fromB;
    }
}
