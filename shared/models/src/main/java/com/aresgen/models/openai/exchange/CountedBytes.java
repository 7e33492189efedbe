package com.aresgen.models.openai.exchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that must have as many bytes as its Content-Length says; with fewer it is incomplete (RFC 9112, section 8). */
final class CountedBytes extends FilterInputStream {
    private long missing;

    /** @param length negative: the server did not say */
    CountedBytes(InputStream in, long length) {
        super(in);
        this.missing = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        if (count < 0 && missing > 0) {
            throw new EOFException("The body is shorter than its Content-Length");
        }
        missing -= Math.max(0, count);
        return count;
    }
}
