package com.aresgen.egress.receiver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One request as it was received. */
public record ReceivedRequest(String line, SortedMap<String, String> headers, String body) {
    static Optional<ReceivedRequest> from(InputStream in) throws IOException {
        var line = line(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var field = line(in); !field.isEmpty(); field = line(in)) {
            var colon = field.indexOf(':');
            headers.put(field.substring(0, colon), field.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return Optional.of(
                new ReceivedRequest(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != -1 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
