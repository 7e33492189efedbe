package com.aresgen.local;

import com.aresgen.local.engine.TestEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small API of the tests, started once for the JVM by the first that calls it, and a client for it. */
final class Running {
    static final JsonMapper JSON = new JsonMapper();

    private Running() {}

    private static final class Started {
        static final LocalApi API = LocalApi.start(TestEngine.of(options()));
    }

    static Options options() {
        return Options.in(Path.of("../.."))
                .withTemplates(Path.of("src/test/resources/templates"))
                .withPort(0);
    }

    static LocalApi api() {
        return Started.API;
    }

    static HttpResponse<String> get(String path) {
        return send(request(path));
    }

    static JsonNode event(String path) {
        return body(get(path)).path("event");
    }

    static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api().baseUrl() + path));
    }

    static HttpRequest.Builder post(String path, byte[] body) {
        return request(path).POST(BodyPublishers.ofByteArray(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
