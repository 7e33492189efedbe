package com.aresgen.local.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses whole answers as API Gateway does when the API has a {@code MinimumCompressionSize}: for callers who name
 * gzip, and answers that are not encoded already. API Gateway also knows deflate; it does not compress streams.
 * Source: AWS, "Receive an API response with a compressed payload in API Gateway".
 *
 * @param minimum bytes; an answer that is smaller stays as it is
 */
record Compression(int minimum) {
    static final Compression NONE = new Compression(Integer.MAX_VALUE);

    boolean applies(String acceptEncoding, LocalReply reply, int bytes) {
        return bytes >= minimum
                && acceptEncoding.toLowerCase(Locale.ROOT).matches("(.*[, ])?gzip *([,;].*)?")
                && reply.headers().stream().noneMatch(header -> header.is("Content-Encoding"));
    }

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
