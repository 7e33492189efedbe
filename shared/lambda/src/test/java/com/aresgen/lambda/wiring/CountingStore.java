package com.aresgen.lambda.wiring;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A table engine on the loopback address that answers every call with an empty object, and counts connections. */
final class CountingStore implements AutoCloseable {
    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}";

    private final ServerSocket door;
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private final boolean closes;

    private CountingStore(boolean closes) {
        this.closes = closes;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    static CountingStore start() {
        return new CountingStore(false);
    }

    /** Closes each connection behind the first answer, which does not announce it. */
    static CountingStore closing() {
        return new CountingStore(true);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** The number of connections so far. */
    int connections() {
        return accepted.size();
    }

    /** Waits until no connection is open. */
    void awaitNoneOpen() throws InterruptedException {
        while (!accepted.stream().allMatch(Socket::isClosed)) {
            Thread.sleep(1);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : accepted) {
            socket.close();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                accepted.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            while (readRequest(in)) {
                socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.UTF_8));
                if (closes) {
                    return;
                }
            }
        } catch (IOException _) {
            // The client has gone.
        }
    }

    /** False at the end of the connection. */
    private static boolean readRequest(InputStream in) throws IOException {
        var length = 0;
        for (var line = line(in); !line.equals("\r"); line = line(in)) {
            if (line.isEmpty()) {
                return false;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return in.readNBytes(length).length == length;
    }

    /** A line with its carriage return; empty at the end of the connection. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
