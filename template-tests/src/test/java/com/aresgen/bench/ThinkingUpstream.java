package com.aresgen.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A model's server that thinks for 50 ms, and then says {@link #TOKENS} tokens at once, streamed or whole. On a plain
 * socket, because the JDK's HTTP server resets one in a hundred connections that are used once.
 */
final class ThinkingUpstream implements AutoCloseable {
    static final String FIRST_TOKEN = "token0";
    private static final int THINKING_MILLIS = 50;
    private static final int TOKENS = 20;
    private static final int BACKLOG = 500;
    private static final String LENGTH = "content-length:";
    private static final String HEAD = "{\"id\":\"chatcmpl-1\",\"object\":\"%s\",\"created\":1,\"model\":\"bench\",";
    private static final String USAGE =
            "\"usage\":{\"prompt_tokens\":30,\"completion_tokens\":20,\"total_tokens\":50}}";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket door;

    private ThinkingUpstream() throws IOException {
        door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    static ThinkingUpstream start() throws IOException {
        var upstream = new ThinkingUpstream();
        var _ = upstream.threads.submit(upstream::accept);
        return upstream;
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/v1");
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

    private static Void serve(Socket socket) throws IOException, InterruptedException {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            while (answered(in, socket)) {
                // The next request on the same connection.
            }
        } catch (SocketException _) {
            // The caller has gone.
        }
        return null;
    }

    /** Whether another request may follow. */
    private static boolean answered(BufferedInputStream in, Socket socket) throws IOException, InterruptedException {
        int length = 0;
        boolean last = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            length = header.startsWith(LENGTH)
                    ? Integer.parseInt(header.substring(LENGTH.length()).strip())
                    : length;
            last = last || header.equals("connection: close");
        }
        var request = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        Thread.sleep(THINKING_MILLIS);
        var answer = request.contains("\"stream\":true")
                ? answer("text/event-stream", stream())
                : answer("application/json", whole());
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        return !last;
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new SocketException("The end");
            }
            line.append((char) next);
        }
        return line.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** One chunk, and the end. */
    private static String answer(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }

    private static String whole() {
        var text = new StringBuilder();
        for (int i = 0; i < TOKENS; i++) {
            text.append("token").append(i).append(' ');
        }
        return HEAD.formatted("chat.completion")
                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + text
                + "\"},\"finish_reason\":\"stop\"}]," + USAGE;
    }

    private static String stream() {
        var events = new StringBuilder();
        for (int i = 0; i < TOKENS; i++) {
            events.append(event(
                    "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"token" + i + " \"},\"finish_reason\":null}]}"));
        }
        return events + event("\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}")
                + event("\"choices\":[]," + USAGE) + "data: [DONE]\n\n";
    }

    private static String event(String rest) {
        return "data: " + HEAD.formatted("chat.completion.chunk") + rest + "\n\n";
    }
}
