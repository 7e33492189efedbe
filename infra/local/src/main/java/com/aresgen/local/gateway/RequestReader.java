package com.aresgen.local.gateway;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.Http1HeadersParser;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads what Helidon's connection does not: chunk extensions and trailers, which are checked and ignored (RFC 9112,
 * sections 7.1.1 and 7.1.2). It also refuses what the connection would accept: a signed chunk size, a chunk that is
 * longer than its size, and a line that ends with the connection.
 */
final class RequestReader extends DataReader {
    private static final int MAX_LINE = 4_096;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern CHUNK_SIZE = Pattern.compile("(?<size>[0-9A-Fa-f]{1,16})" + "(?:[ \t]*+;[ \t]*+"
            + TOKEN + "(?:[ \t]*+=[ \t]*+(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\"))?)*+");

    private boolean inChunk;
    private boolean inTrailers;

    /** Helidon's factory makes no subclass, and its connection takes none of its parts as a parameter. */
    @SuppressWarnings("removal")
    RequestReader(Supplier<byte[]> source) {
        super(source);
    }

    /** The connection reads two lines by this method: the size of a chunk, and what follows the last chunk. */
    @Override
    public String readLine() {
        if (inTrailers) {
            inTrailers = false;
            Http1HeadersParser.readHeaders(this, FrontDoor.MAX_HEADERS, true);
            return "";
        }
        var size = chunkSize();
        inTrailers = size.matches("0+");
        inChunk = !inTrailers;
        return size;
    }

    /** The size without its extensions; malformed, it is empty, which the connection refuses. */
    private String chunkSize() {
        var end = findNewLine(MAX_LINE);
        if (end == MAX_LINE) {
            return "";
        }
        var line = CHUNK_SIZE.matcher(readAsciiString(end));
        skip(2);
        return line.matches() ? line.group("size") : "";
    }

    /** The connection skips two bytes behind a chunk, whatever they are. */
    @Override
    public BufferData readBuffer(int length) {
        var data = super.readBuffer(length);
        if (inChunk) {
            inChunk = false;
            if (!startsWithNewLine()) {
                throw new IncorrectNewLineException("The chunk is longer than its size");
            }
        }
        return data;
    }

    /** Between two requests the caller may close the connection, but not within a line. */
    @Override
    public int findNewLine(int max) {
        try {
            return super.findNewLine(max);
        } catch (InsufficientDataAvailableException end) {
            if (available() == 0) {
                throw end;
            }
            throw new IncorrectNewLineException("The connection ends within a line");
        }
    }
}
