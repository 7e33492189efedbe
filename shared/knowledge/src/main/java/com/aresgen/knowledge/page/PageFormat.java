package com.aresgen.knowledge.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Pages as bytes (infra/decisions/0135): a header with version, model, dimension, language and numbers; a scale and a
 * code per dimension for each chunk; the deflated terms; and a CRC-32 of all that precedes it.
 */
public final class PageFormat {
    private static final int MAGIC = 0x414B4950;
    private static final int VERSION = 1;
    private static final int CHECKSUM = 4;

    private PageFormat() {}

    static byte[] write(IndexPage page) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            out.writeUTF(page.model());
            out.writeShort(page.dimension());
            out.writeUTF(page.language());
            out.writeInt(page.first());
            out.writeShort(page.size());
            for (var vector : page.vectors()) {
                out.writeFloat(vector.scale());
                out.write(vector.codes());
            }
            out.write(TermTable.write(page.terms()));
            out.flush();
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Strict: bytes that were damaged, or are of another version, are a {@link DamagedPage}. */
    public static IndexPage read(byte[] bytes) {
        if (bytes.length <= CHECKSUM
                || ByteBuffer.wrap(bytes).getInt(bytes.length - CHECKSUM) != checksum(bytes, bytes.length - CHECKSUM)) {
            throw new DamagedPage("a page's checksum is wrong");
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, bytes.length - CHECKSUM))) {
            return read(in);
        } catch (IOException e) {
            throw new DamagedPage("a page is damaged", e);
        }
    }

    private static IndexPage read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readByte() != VERSION) {
            throw new DamagedPage("a page is of another version");
        }
        var model = in.readUTF();
        var dimension = in.readUnsignedShort();
        var language = in.readUTF();
        var first = in.readInt();
        var size = in.readUnsignedShort();
        if (first < 0 || (long) size * (dimension + Float.BYTES) > in.available()) {
            throw new DamagedPage("a page has fewer bytes than chunks");
        }
        var vectors = vectors(in, dimension, size);
        return new IndexPage(model, dimension, language, first, vectors, TermTable.read(in.readAllBytes(), size));
    }

    private static List<ByteVector> vectors(DataInputStream in, int dimension, int size) throws IOException {
        var vectors = new ArrayList<ByteVector>(size);
        for (var i = 0; i < size; i++) {
            var scale = in.readFloat();
            var codes = in.readNBytes(dimension);
            if (!Float.isFinite(scale) || scale < 0 || codes.length < dimension) {
                throw new DamagedPage("a page has a vector that is none");
            }
            vectors.add(new ByteVector(scale, codes));
        }
        return vectors;
    }

    private static int checksum(byte[] bytes, int length) {
        var checksum = new CRC32();
        checksum.update(Arrays.copyOf(bytes, length));
        return (int) checksum.getValue();
    }
}
