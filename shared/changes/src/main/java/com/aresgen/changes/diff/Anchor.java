package com.aresgen.changes.diff;

/**
 * A piece that both lists have exactly once.
 *
 * @param a its index in the first list
 * @param b its index in the second list
 */
record Anchor(int a, int b) {}
