package com.aresgen.changes.diff;

/** Bounds the steps of one comparison. Myers' algorithm takes at most (n + m)²/2 steps for n and m pieces. */
final class Effort {
    /** A step takes about 10 ns and, until the end of its run, 24 bytes: at most 30 MB for a run. */
    private static final long MOST_STEPS_OF_A_RUN = 1_200_000;

    private static final long MOST_STEPS = 20_000_000;

    private long left = MOST_STEPS;

    /** False when the pieces are too many for a run, or for what is left. */
    boolean allows(int n, int m) {
        var steps = (long) (n + m) * (n + m) / 2;
        if (steps > MOST_STEPS_OF_A_RUN || steps > left) {
            return false;
        }
        left -= steps;
        return true;
    }
}
