package com.aresgen.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A caller's keep-alive connection with next to no cost for the machine: of HTTP it only reads chunks and lengths. */
final class KeptConnection implements AutoCloseable {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long NEVER = Long.MIN_VALUE;

    private final Socket socket;
    private final InputStream in;
    private final String awaited;

    /** @param awaited a text that every good answer has */
    KeptConnection(URI server, String awaited) throws IOException {
        this.awaited = awaited;
        socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * The result and the duration of a call.
     *
     * @param good whether the answer had status 200 and the awaited text
     * @param firstToken milliseconds until the awaited text arrived
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

    /** The length of the body; -1 when it comes in chunks. */
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

    /** Reads to the end, and returns the time of the awaited text. */
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

    private long timeOf(byte[] piece) {
        return new String(piece, StandardCharsets.UTF_8).contains(awaited) ? System.nanoTime() : NEVER;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        return PlainServer.line(in);
    }
}
