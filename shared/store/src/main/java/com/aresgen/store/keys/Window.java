package com.aresgen.store.keys;

import com.aresgen.http.values.Quota;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The calls of a key in the last 61 clock seconds, one count a second. Any 60 s, wherever they begin within a second,
 * lie in 61 clock seconds, so a limit on this sum can never be exceeded in any 60 s.
 *
 * @param second the newest second counted, since the epoch
 * @param counts by second modulo 61
 */
record Window(long second, int total, List<Integer> counts) {
    static final int SLOTS = Quota.WINDOW_SECONDS + 1;

    static int slot(long second) {
        return Math.floorMod(second, SLOTS);
    }

    static Window empty() {
        return new Window(0, 0, Collections.nCopies(SLOTS, 0));
    }

    /** The window in a later second: the seconds that left it are zero. */
    Window at(long later) {
        var left = new ArrayList<>(counts);
        var passed = Math.min(SLOTS, Math.max(0, later - second));
        for (int i = 0; i < passed; i++) {
            left.set(slot(later - i), 0);
        }
        return new Window(
                Math.max(second, later),
                left.stream().mapToInt(Integer::intValue).sum(),
                List.copyOf(left));
    }

    /** Whole seconds from {@code now} until the oldest counted call leaves: 1 to 60, as the contract bounds it. */
    int secondsUntilOneLeaves(long now) {
        for (long oldest = second - SLOTS + 1; oldest <= second; oldest++) {
            if (counts.get(slot(oldest)) > 0) {
                return Math.clamp(oldest + SLOTS - now, 1, Quota.WINDOW_SECONDS);
            }
        }
        return Quota.WINDOW_SECONDS;
    }
}
