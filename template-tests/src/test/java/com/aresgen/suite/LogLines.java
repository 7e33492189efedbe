package com.aresgen.suite;

import com.aresgen.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the functions of the running API have logged, in Lambda to CloudWatch and here to a file. */
public final class LogLines {
    private LogLines() {}

    /** As they are in the file. */
    public static List<String> raw() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("aresgen.log.file")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of one logger. */
    public static List<JsonNode> all(String logger) {
        return raw().stream()
                .map(Json.MAPPER::readTree)
                .filter(line -> line.path("logger_name").asString().equals(logger))
                .toList();
    }

    /** The audit's lines of one call: it should be one. */
    public static List<JsonNode> audited(String requestId) {
        return all("audit").stream()
                .filter(line -> line.path("request_id").asString().equals(requestId))
                .toList();
    }
}
