package com.aresgen.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection of a caller that costs the machine next to nothing. Chunks and lengths are all it knows of HTTP. */
final class KeptConnection implements AutoCloseable {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long NEVER = Long.MIN_VALUE;

    private final Socket socket;
    private final InputStream in;

    KeptConnection(URI server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * What a call took.
     *
     * @param good whether the answer was one
     * @param firstToken milliseconds until {@link ThinkingUpstream#FIRST_TOKEN} was there
     * @param whole milliseconds until the end
     */
    record Times(boolean good, double firstToken, double whole) {}

    Times call(String request) throws IOException {
        var start = System.nanoTime();
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var good = line().startsWith("HTTP/1.1 200");
        var first = body(length());
        return new Times(
                good && first != NEVER,
                (first - start) / NANOS_PER_MILLI,
                (System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Of the body; -1 when it comes in chunks. */
    private int length() throws IOException {
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        return length;
    }

    /** Reads to the end, and returns the time of the first token. */
    private long body(int length) throws IOException {
        if (length >= 0) {
            return timeOf(in.readNBytes(length));
        }
        long first = NEVER;
        for (int size = chunk(); size > 0; size = chunk()) {
            var piece = in.readNBytes(size);
            line();
            first = first == NEVER ? timeOf(piece) : first;
        }
        line();
        return first;
    }

    private static long timeOf(byte[] piece) {
        return new String(piece, StandardCharsets.UTF_8).contains(ThinkingUpstream.FIRST_TOKEN)
                ? System.nanoTime()
                : NEVER;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        return PlainServer.line(in);
    }
}
