package com.aresgen.suite;

import com.aresgen.http.json.Json;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An answer as a caller sees it. */
public record Reply(int status, HttpHeaders headers, String body) {
    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    public boolean isStream() {
        return header("Content-Type").startsWith("text/event-stream");
    }

    /** Whether a stream ends with {@code [DONE]}. */
    public boolean isDone() {
        return body.endsWith("\n\ndata: [DONE]\n\n");
    }

    /** The contents of a stream's {@code data:} lines without {@code [DONE]}, and with a problem in the middle. */
    public List<String> data() {
        return body.lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .filter(data -> !data.equals("[DONE]"))
                .toList();
    }

    /** The chunks of a stream. */
    public List<JsonNode> chunks() {
        return data().stream()
                .map(Json.MAPPER::readTree)
                .filter(value -> !value.has("error"))
                .toList();
    }

    /** The header's first value, or empty if it is missing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String code() {
        return json().path("code").asString("");
    }

    public String requestId() {
        return header("X-Request-Id");
    }
}
