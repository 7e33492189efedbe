package com.aresgen.voice.phrases.search;

/** Where a state and a character lead: a hash table without objects, at most half full. 0 is no place. */
final class Transitions {
    private final long[] keys;
    private final int[] targets;
    private final int mask;

    Transitions(int size) {
        var capacity = Integer.highestOneBit(Math.max(size, 1)) * 4;
        keys = new long[capacity];
        targets = new int[capacity];
        mask = capacity - 1;
    }

    void put(int state, char letter, int target) {
        var key = key(state, letter);
        var slot = slot(key);
        while (targets[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    int from(int state, char letter) {
        var key = key(state, letter);
        var slot = slot(key);
        while (targets[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return targets[slot];
    }

    private static long key(int state, char letter) {
        return ((long) state << Character.SIZE) | letter;
    }

    private int slot(long key) {
        // The golden ratio's multiplier (Knuth, TAOCP 3, 6.4) spreads neighbours over the table.
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & mask;
    }
}
