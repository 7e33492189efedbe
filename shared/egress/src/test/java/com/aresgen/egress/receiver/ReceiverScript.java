package com.aresgen.egress.receiver;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** How a receiver answers a request. The connection is closed afterwards. */
@FunctionalInterface
public interface ReceiverScript {
    void answer(Socket socket) throws IOException;

    /** A well-formed answer; {@code headers} are whole lines. */
    static ReceiverScript says(int status, String body, String... headers) {
        return raw("HTTP/1.1 " + status + " Said\r\n" + lines(headers) + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    /** Sends these bytes and no more. */
    static ReceiverScript raw(String bytes) {
        return socket -> socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
    }

    /** Promises more than it sends. */
    static ReceiverScript breaksOff(int status) {
        return raw("HTTP/1.1 " + status + " Said\r\nContent-Length: 100\r\n\r\nhalf");
    }

    /** Keeps the connection, and sends nothing until the client closes it. */
    static ReceiverScript hangs() {
        return ReceiverScript::untilGone;
    }

    /** Sends these bytes, and then hangs. */
    static ReceiverScript hangsAfter(String bytes) {
        return socket -> {
            raw(bytes).answer(socket);
            socket.getOutputStream().flush();
            untilGone(socket);
        };
    }

    /** Sends one byte after the other, each soon enough to look alive. */
    static ReceiverScript drips(String head) {
        return socket -> {
            raw(head).answer(socket);
            while (!socket.isClosed()) {
                socket.getOutputStream().write('.');
                socket.getOutputStream().flush();
                LockSupport.parkNanos(20_000_000);
            }
        };
    }

    /** Sends as fast as it can, as long as the client reads. */
    static ReceiverScript pours(String head) {
        return socket -> {
            raw(head).answer(socket);
            var block = "x".repeat(8_192).getBytes(StandardCharsets.UTF_8);
            while (!socket.isClosed()) {
                socket.getOutputStream().write(block);
            }
        };
    }

    private static void untilGone(Socket socket) throws IOException {
        while (socket.getInputStream().read() != -1) {
            Thread.onSpinWait();
        }
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }
}
