package com.aresgen.dynamodb.value;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Immutable bytes, equal by content and ordered as unsigned bytes. The array that is given must not be changed. */
public final class Bytes implements Comparable<Bytes> {
    private final byte[] array;

    public Bytes(byte[] array) {
        this.array = array;
    }

    public static Bytes fromBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    public byte[] array() {
        return array;
    }

    public int length() {
        return array.length;
    }

    public boolean startsWith(Bytes prefix) {
        return array.length >= prefix.array.length
                && Arrays.equals(array, 0, prefix.array.length, prefix.array, 0, prefix.array.length);
    }

    /** Whether the other bytes occur in these, one behind the other. */
    public boolean contains(Bytes other) {
        for (var start = 0; start + other.array.length <= array.length; start++) {
            if (Arrays.equals(array, start, start + other.array.length, other.array, 0, other.array.length)) {
                return true;
            }
        }
        return false;
    }

    /** The smallest bytes that are larger than all bytes that begin with these. */
    public Bytes next() {
        var end = array.length;
        while (end > 0 && array[end - 1] == (byte) 0xFF) {
            end--;
        }
        if (end == 0) {
            throw new IllegalArgumentException("nothing is larger than " + this);
        }
        var next = Arrays.copyOf(array, end);
        next[end - 1]++;
        return new Bytes(next);
    }

    /** The smallest bytes that are larger than these. */
    public Bytes extended() {
        return new Bytes(Arrays.copyOf(array, array.length + 1));
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(array, other.array);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(array);
    }
}
