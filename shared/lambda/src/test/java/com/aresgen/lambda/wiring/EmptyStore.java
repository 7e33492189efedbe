package com.aresgen.lambda.wiring;

import com.aresgen.lambda.connections.CountingPort;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A table engine that answers every call with an empty object. */
final class EmptyStore {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private EmptyStore() {}

    static CountingPort start() {
        return CountingPort.open(caller -> {
            var in = new BufferedInputStream(caller.getInputStream());
            while (readRequest(in)) {
                caller.getOutputStream().write(ANSWER);
            }
        });
    }

    /** Closes each connection behind the first answer, which does not announce it. */
    static CountingPort closing() {
        return CountingPort.open(EmptyStore::answerOnce);
    }

    private static void answerOnce(Socket caller) throws IOException {
        if (readRequest(new BufferedInputStream(caller.getInputStream()))) {
            caller.getOutputStream().write(ANSWER);
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
