package com.aresgen.models.upstream;

import com.aresgen.http.json.Json;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request as it arrived.
 *
 * @param headers by their names in lower case
 */
public record Asked(String line, Map<String, String> headers, String body) {
    static Asked read(InputStream in) throws IOException {
        var line = line(in);
        var headers = new HashMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Asked(line, Map.copyOf(headers), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    /** The text of a message of a chat request. */
    public String message(int number) {
        return json().at("/messages/" + number + "/content").stringValue();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
