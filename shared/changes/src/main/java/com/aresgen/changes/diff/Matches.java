package com.aresgen.changes.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs of equal pieces of two lists, in the order of both. */
final class Matches {
    private static final int NONE = -1;

    /** Of each piece, a number that equal pieces share. */
    private final int[] a;

    private final int[] b;

    /** Of each piece of the first list, the index of its partner in the second. */
    private final int[] partners;

    Matches(List<String> before, List<String> after) {
        var numbers = new HashMap<String, Integer>();
        a = before.stream().mapToInt(piece -> number(piece, numbers)).toArray();
        b = after.stream().mapToInt(piece -> number(piece, numbers)).toArray();
        partners = new int[a.length];
        Arrays.fill(partners, NONE);
    }

    private static int number(String piece, Map<String, Integer> numbers) {
        var next = numbers.size();
        return numbers.computeIfAbsent(piece, _ -> next);
    }

    Hunk whole() {
        return new Hunk(0, a.length, 0, b.length);
    }

    int a(int index) {
        return a[index];
    }

    int b(int index) {
        return b[index];
    }

    void pair(int indexA, int indexB) {
        partners[indexA] = indexB;
    }

    /** Pairs the equal pieces at both ends of a hunk, and returns what is between them. */
    Hunk trimmed(Hunk hunk) {
        var fromA = hunk.fromA();
        var fromB = hunk.fromB();
        while (fromA < hunk.toA() && fromB < hunk.toB() && a[fromA] == b[fromB]) {
            pair(fromA++, fromB++);
        }
        var toA = hunk.toA();
        var toB = hunk.toB();
        while (fromA < toA && fromB < toB && a[toA - 1] == b[toB - 1]) {
            pair(--toA, --toB);
        }
        return new Hunk(fromA, toA, fromB, toB);
    }

    /** What is between the pairs. */
    List<Hunk> hunks() {
        var hunks = new ArrayList<Hunk>();
        var fromA = 0;
        var fromB = 0;
        for (var i = 0; i <= a.length; i++) {
            var partner = i == a.length ? b.length : partners[i];
            if (partner == NONE) {
                continue;
            }
            if (i > fromA || partner > fromB) {
                hunks.add(new Hunk(fromA, i, fromB, partner));
            }
            fromA = i + 1;
            fromB = partner + 1;
        }
        return List.copyOf(hunks);
    }
}
