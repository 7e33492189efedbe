package com.aresgen.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The part of an HTTP server that a measurement needs, on a plain socket: the JDK's own is slower, and
 * resets some of the connections that are used once.
 */
final class PlainServer implements AutoCloseable {
    private static final int BACKLOG = 500;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket door;
    private final Answering answering;

    private PlainServer(Answering answering) throws IOException {
        this.answering = answering;
        this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    /** A request; names of headers are in lower case. */
    record Request(Map<String, String> headers, String body) {}

    interface Answering {
        /** The whole answer, as it goes over the wire. */
        byte[] answer(Request request) throws IOException, InterruptedException;
    }

    static PlainServer start(Answering answering) throws IOException {
        var server = new PlainServer(answering);
        var _ = server.threads.submit(server::accept);
        return server;
    }

    /** @param headers each with its line end */
    static byte[] answer(int status, String headers, byte[] body) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(("HTTP/1.1 " + status + " \r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private Void accept() throws IOException {
        while (!door.isClosed()) {
            var socket = door.accept();
            var _ = threads.submit(() -> serve(socket));
        }
        return null;
    }

    private Void serve(Socket socket) throws IOException, InterruptedException {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            Request request;
            do {
                request = request(in);
                socket.getOutputStream().write(answering.answer(request));
            } while (!request.headers().getOrDefault("connection", "").equalsIgnoreCase("close"));
        } catch (EOFException | SocketException _) {
            // The caller has gone.
        }
        return null;
    }

    private static Request request(InputStream in) throws IOException {
        line(in);
        var headers = new TreeMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** A line without its line end. */
    static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection ends in the middle");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
