package com.aresgen.local.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection for each request, whose characters are sent as one byte each. */
public record Wire(URI server) {
    private static final int PATIENCE_MILLIS = 10_000;

    /** The answer to a caller that keeps its side open: the server closes the connection. */
    public WireAnswer ask(String request) {
        return ask(request, false);
    }

    /** The answer to a caller that closes its side after the request. */
    public WireAnswer askAndHangUp(String request) {
        return ask(request, true);
    }

    private WireAnswer ask(String request, boolean hangUp) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (hangUp) {
                socket.shutdownOutput();
            }
            return new WireAnswer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
