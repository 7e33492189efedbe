package com.aresgen.models.upstream;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server does with one request, step by step; after the last step it closes the connection. */
public interface ServerScript {
    void play(Socket socket) throws IOException, InterruptedException;

    default ServerScript then(ServerScript next) {
        return socket -> {
            play(socket);
            next.play(socket);
        };
    }

    static ServerScript raw(byte[] bytes) {
        return socket -> {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        };
    }

    static ServerScript raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Status line and header fields; what follows is the body, which ends with the connection. */
    static ServerScript head(int status, String... fields) {
        return raw("HTTP/1.1 " + status + " Said\r\nConnection: close\r\n"
                + Stream.of(fields).map(field -> field + "\r\n").collect(Collectors.joining())
                + "\r\n");
    }

    static ServerScript json(int status, String body, String... fields) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        var all = Stream.concat(
                Stream.of("Content-Type: application/json", "Content-Length: " + length), Stream.of(fields));
        return head(status, all.toArray(String[]::new)).then(raw(body));
    }

    /** The head of a stream of events. */
    static ServerScript stream() {
        return head(200, "Content-Type: text/event-stream");
    }

    /** The head of a stream that comes in chunks, as from most servers. */
    static ServerScript chunkedStream() {
        return raw("HTTP/1.1 200 Said\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    static ServerScript chunk(String text) {
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        return raw(Integer.toHexString(length) + "\r\n" + text + "\r\n");
    }

    static ServerScript event(String data) {
        return raw("data: " + data + "\n\n");
    }

    static ServerScript events(String... data) {
        return Stream.of(data).map(ServerScript::event).reduce(stream(), ServerScript::then);
    }

    static ServerScript pause(Duration time) {
        return _ -> Thread.sleep(time);
    }

    /** Sends nothing more until the caller closes the connection. */
    static ServerScript hang() {
        return socket -> socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Sends the text repeatedly: at least {@code most} bytes, or until the caller closes the connection. */
    static ServerScript repeat(String text, long most) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return socket -> {
            for (long sent = 0; sent < most; sent += bytes.length) {
                socket.getOutputStream().write(bytes);
            }
        };
    }

    /** Closes the connection as a crash does, by a reset. */
    static ServerScript reset() {
        return socket -> socket.setSoLinger(true, 0);
    }
}
