package com.aresgen.voice.phrases.search;

import java.util.BitSet;

/** Before which of the last folded characters a phrase may begin: a ring of bits. */
public final class Starts {
    /** More than a unit's folded characters: a cut leads back by those of a phrase and of one unit. */
    private static final int UNIT = 512;

    private final int mask;
    private final BitSet bits;

    public Starts(int longest) {
        var size = Integer.highestOneBit(2 * longest + UNIT) * 2;
        mask = size - 1;
        bits = new BitSet(size);
    }

    /** A unit of that many folded characters. */
    public void put(long position, int length, boolean isBreak) {
        for (int i = 0; i < length; i++) {
            bits.set((int) (position + i) & mask, i == 0 && isBreak);
        }
    }

    public boolean at(long position) {
        return bits.get((int) position & mask);
    }
}
