package com.aresgen.store.items;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Content compressed (gzip) and cut into pieces that fit an item, whose limit is 400 KB with all its attributes. */
public final class Chunks {
    static final int MOST_BYTES = 300 * 1024;

    private Chunks() {}

    /** At least one piece, also of empty content. */
    public static List<byte[]> of(byte[] content) {
        var zipped = gzip(content);
        var pieces = new ArrayList<byte[]>();
        for (int start = 0; start < zipped.length; start += MOST_BYTES) {
            pieces.add(Arrays.copyOfRange(zipped, start, Math.min(zipped.length, start + MOST_BYTES)));
        }
        return pieces;
    }

    /** Throws UncheckedIOException if a piece is missing or out of order. */
    public static byte[] join(List<byte[]> pieces) {
        var zipped = new ByteArrayOutputStream();
        pieces.forEach(zipped::writeBytes);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.toByteArray()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Stored content cannot be unpacked", e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return zipped.toByteArray();
    }
}
