package com.aresgen.chat.streaming;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.RunningApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A caller that reads a stream line by line as it arrives, and can disconnect. */
final class Listener implements AutoCloseable {
    private final HttpClient client;
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private Listener(HttpClient client, HttpResponse<InputStream> response) {
        this.client = client;
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** Completes once status and headers have arrived. */
    static CompletableFuture<Listener> to(JsonNode request, BearerKey key, String idempotencyKey) {
        var client = HttpClient.newHttpClient();
        var post = HttpRequest.newBuilder(RunningApi.eu().local().baseUrl().resolve("/v1/chat/completions"))
                .header("Authorization", "Bearer " + key.text())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()));
        if (!idempotencyKey.isEmpty()) {
            post.header("Idempotency-Key", idempotencyKey);
        }
        return client.sendAsync(post.build(), HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(response -> new Listener(client, response));
    }

    int status() {
        return response.statusCode();
    }

    HttpHeaders headers() {
        return response.headers();
    }

    /** The next line that is not empty; null at a clean end, an exception at any other. */
    @Nullable
    String line() {
        try {
            var line = lines.readLine();
            return line != null && line.isEmpty() ? line() : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All remaining lines. */
    String rest() {
        var rest = new StringBuilder();
        for (var line = line(); line != null; line = line()) {
            rest.append(line).append("\n");
        }
        return rest.toString();
    }

    /** Disconnects. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
