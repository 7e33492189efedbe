package com.aresgen.bench.documents;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/** A document of an API in another process. Safe for threads. */
record HttpDocument(HttpClient client, URI address, BearerKey key, String id) {
    static HttpDocument create(URI api, BearerKey key, String text) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var body = Json.MAPPER.createObjectNode().put("title", "Moby Dick").put("content", text);
        var request = authorized(api.resolve("/v1/documents"), key).POST(BodyPublishers.ofString(body.toString()));
        var created = json(client.send(request.build(), BodyHandlers.ofString()), 201);
        var id = created.path("id").stringValue();
        return new HttpDocument(client, api.resolve("/v1/documents/" + id), key, id);
    }

    /** Reads the whole document, and returns the bytes of the answer. */
    int read() throws IOException, InterruptedException {
        var response = client.send(authorized(address, key).GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("GET answered " + response.statusCode());
        }
        return response.body().length;
    }

    Writers.Sent edit(BearerKey writer, String body) throws IOException, InterruptedException {
        var request = authorized(URI.create(address + "/changes"), writer).POST(BodyPublishers.ofString(body));
        var response = client.send(request.build(), BodyHandlers.ofString());
        return response.statusCode() == 200
                ? new Writers.Sent(200, json(response, 200).path("revision").longValue())
                : new Writers.Sent(response.statusCode(), 0);
    }

    private static HttpRequest.Builder authorized(URI uri, BearerKey key) {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key.text())
                .header("Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return Json.MAPPER.readTree(response.body());
    }
}
