package com.aresgen.suite;

import com.aresgen.http.json.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The log lines of the running API's functions, which local mode appends to a file in place of CloudWatch. */
public final class LogLines {
    private static final List<String> RAW = new ArrayList<>();
    private static final Map<String, List<JsonNode>> BY_LOGGER = new HashMap<>();
    private static long end;

    private LogLines() {}

    /** The lines as they are in the file. */
    public static synchronized List<String> raw() {
        readOn();
        return List.copyOf(RAW);
    }

    /** The lines of one logger. */
    public static synchronized List<JsonNode> all(String logger) {
        readOn();
        return List.copyOf(BY_LOGGER.getOrDefault(logger, List.of()));
    }

    /** The audit lines of one call, which should be one. */
    public static List<JsonNode> audited(String requestId) {
        return all("audit").stream()
                .filter(line -> line.path("request_id").asString().equals(requestId))
                .toList();
    }

    /** Reads from where the last reading ended to the end of the last whole line. */
    private static void readOn() {
        try (var file = new RandomAccessFile(System.getProperty("aresgen.log.file"), "r")) {
            var bytes = new byte[Math.toIntExact(file.length() - end)];
            file.seek(end);
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            end += whole.getBytes(StandardCharsets.UTF_8).length;
            whole.lines().forEach(line -> {
                RAW.add(line);
                var read = Json.MAPPER.readTree(line);
                BY_LOGGER
                        .computeIfAbsent(read.path("logger_name").asString(), _ -> new ArrayList<>())
                        .add(read);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
