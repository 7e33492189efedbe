package com.aresgen.models.upstream;

import static com.aresgen.models.upstream.ServerScript.chunk;
import static com.aresgen.models.upstream.ServerScript.head;
import static com.aresgen.models.upstream.ServerScript.json;
import static com.aresgen.models.upstream.ServerScript.raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Chunks and bodies of which {@link Ending}s are made. */
final class EndingBodies {
    private static final String JSON = "Content-Type: application/json";

    private EndingBodies() {}

    static String delta(String members, String reason) {
        return "{\"choices\":[{\"index\":0,\"delta\":{" + members + "},\"finish_reason\":" + reason + "}]}";
    }

    static String arguments(String text) {
        return delta(calls(text), "null");
    }

    static String calls(String text) {
        return "\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\""
                + text + "\"}}]";
    }

    static String message(String reason) {
        return "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello\"},\"finish_reason\":"
                + reason + "}]}";
    }

    static ServerScript wholeFor(String reason) {
        return body(message("\"" + reason + "\""));
    }

    static ServerScript body(String text) {
        return json(200, text);
    }

    /** A body that is announced longer than it is. */
    static ServerScript cut(String text) {
        return head(200, JSON, "Content-Length: 9999").then(raw(text));
    }

    static ServerScript chunked(String text) {
        return raw("HTTP/1.1 200 Said\r\n" + JSON + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                .then(chunk(text));
    }

    static String data(String text) {
        return "data: " + text + "\n\n";
    }

    static ServerScript zipped(String type, String text) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return head(200, "Content-Type: " + type, "Content-Encoding: gzip").then(raw(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
