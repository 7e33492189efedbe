package com.aresgen.knowledge.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The terms of a page's chunks in few bytes: the page's distinct hashes in rising order, as differences; then for each
 * chunk the places of its terms in that list, as differences, with their counts; all as variable-length numbers,
 * deflated.
 */
final class TermTable {
    /** No page has more; bounds what damaged bytes can allocate. */
    private static final int MOST_TERMS = 2_000_000;

    private TermTable() {}

    static byte[] write(List<ChunkTerms> chunks) throws IOException {
        var hashes = chunks.stream()
                .flatMapToInt(chunk -> Arrays.stream(chunk.hashes()))
                .sorted()
                .distinct()
                .toArray();
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            VariableNumber.write(out, hashes.length);
            var previous = (long) Integer.MIN_VALUE;
            for (var hash : hashes) {
                VariableNumber.write(out, hash - previous);
                previous = hash;
            }
            for (var chunk : chunks) {
                write(out, chunk, hashes);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, ChunkTerms chunk, int[] hashes) throws IOException {
        VariableNumber.write(out, chunk.length());
        VariableNumber.write(out, chunk.hashes().length);
        var previous = 0;
        for (var i = 0; i < chunk.hashes().length; i++) {
            var place = Arrays.binarySearch(hashes, chunk.hashes()[i]);
            VariableNumber.write(out, place - previous);
            VariableNumber.write(out, chunk.counts()[i]);
            previous = place;
        }
    }

    static List<ChunkTerms> read(byte[] deflated, int chunks) throws IOException {
        var inflater = new Inflater(true);
        try (var in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)))) {
            var hashes = new int[VariableNumber.read(in, MOST_TERMS)];
            var previous = (long) Integer.MIN_VALUE;
            for (var i = 0; i < hashes.length; i++) {
                previous += VariableNumber.readLong(in);
                hashes[i] = Math.toIntExact(previous);
            }
            var terms = new ArrayList<ChunkTerms>(chunks);
            for (var i = 0; i < chunks; i++) {
                terms.add(read(in, hashes));
            }
            if (in.read() >= 0) {
                throw new DamagedPage("a page has more terms than chunks");
            }
            return terms;
        } catch (ArithmeticException e) {
            throw new DamagedPage("a page has a term that is none", e);
        } finally {
            inflater.end();
        }
    }

    private static ChunkTerms read(DataInputStream in, int[] hashes) throws IOException {
        var length = VariableNumber.read(in, MOST_TERMS);
        var distinct = VariableNumber.read(in, hashes.length);
        var own = new int[distinct];
        var counts = new int[distinct];
        var place = 0;
        for (var i = 0; i < distinct; i++) {
            place += VariableNumber.read(in, hashes.length);
            if (place >= hashes.length || (i > 0 && hashes[place] <= own[i - 1])) {
                throw new DamagedPage("a page has a term that is not in its list");
            }
            own[i] = hashes[place];
            counts[i] = VariableNumber.read(in, MOST_TERMS);
        }
        return new ChunkTerms(own, counts, length);
    }
}
