package com.aresgen.api.probe;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The calls of one probe, through the public door. The client is made for one probe: a connection, or a thread, of an
 * earlier one would have been frozen with the function.
 */
final class ProbeCalls implements AutoCloseable {
    private static final String DOCUMENTS = "/v1/documents";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String idempotencyKey = UUID.randomUUID().toString();
    private final URI baseUrl;
    private final BearerKey key;
    private final Duration patience;

    /** @param patience for each call, its body included */
    ProbeCalls(URI baseUrl, BearerKey key, Duration patience) {
        this.baseUrl = baseUrl;
        this.key = key;
        this.patience = patience;
    }

    /** Creates a document; again is a replay. */
    ProbeReply create(String content) {
        var body = Json.MAPPER.createObjectNode().put("title", "Probe").put("content", content);
        return send(request(DOCUMENTS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    ProbeReply read(String id) {
        return send(request(DOCUMENTS + "/" + id).GET());
    }

    ProbeReply delete(String id) {
        return send(request(DOCUMENTS + "/" + id).DELETE());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(baseUrl.resolve(path))
                .header("Authorization", "Bearer " + key.text())
                .header("User-Agent", "aresgen-probe");
    }

    private ProbeReply send(HttpRequest.Builder request) {
        var sent = client.sendAsync(request.build(), BodyHandlers.ofString());
        try {
            return answered(sent.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            return new ProbeReply.Unanswered(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            sent.cancel(true);
            return new ProbeReply.Unanswered(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new ProbeReply.Unanswered(stopped);
        }
    }

    private static ProbeReply answered(HttpResponse<String> response) {
        return new ProbeReply.Answered(
                response.statusCode(),
                response.headers().firstValue("X-Request-Id").orElse(""),
                json(response.body()));
    }

    /** A proxy before the API may answer in another format than JSON. */
    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
