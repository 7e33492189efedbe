package com.aresgen.local.gateway;

import io.helidon.common.buffers.Bytes;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The bytes of a connection, of which a first request in HTTP/1.0 is forwarded in HTTP/1.1 as any gateway does it (RFC
 * 9110, section 7.6.3): with a {@code Via} field that names the caller's version. Helidon itself refuses HTTP/1.0. The
 * connection ends with the answer, which must not be chunked.
 */
final class VersionUpgrade implements Supplier<byte[]> {
    private static final String OLD = " HTTP/1.0\r";
    private static final String VIA = "1.0 local-mode";
    private static final String UPGRADED = " HTTP/1.1\r\nVia: " + VIA + "\r\nConnection: close\r";

    private final Supplier<byte[]> source;
    private boolean first = true;

    VersionUpgrade(Supplier<byte[]> source) {
        this.source = source;
    }

    /** Whether the caller of this request speaks HTTP/1.0. */
    static boolean upgraded(ServerRequestHeaders headers) {
        return headers.containsToken(HeaderValues.create(HeaderNames.VIA, VIA));
    }

    @Override
    public byte[] get() {
        if (!first) {
            return source.get();
        }
        first = false;
        var begin = begin();
        var end = begin.indexOf("\n");
        return (end >= 0 && begin.substring(0, end).endsWith(OLD)
                        ? begin.substring(0, end - OLD.length()) + UPGRADED + begin.substring(end)
                        : begin)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first line, if it ends within the limit and before the connection does, and what came with it. */
    private String begin() {
        var begin = new ByteArrayOutputStream();
        while (begin.size() <= FrontDoor.MAX_HEADERS) {
            try {
                var piece = source.get();
                begin.writeBytes(piece);
                if (Bytes.firstIndexOf(piece, 0, piece.length, Bytes.LF_BYTE) >= 0) {
                    break;
                }
            } catch (DataReader.InsufficientDataAvailableException end) {
                if (begin.size() == 0) {
                    throw end;
                }
                break;
            }
        }
        return begin.toString(StandardCharsets.ISO_8859_1);
    }
}
