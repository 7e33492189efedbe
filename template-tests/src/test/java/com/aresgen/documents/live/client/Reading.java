package com.aresgen.documents.live.client;

import com.aresgen.http.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a typist reads over HTTP with its edit token. */
public record Reading(Place place) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int MOST = 100;

    /** The newest text. */
    public JsonNode document() {
        return get("");
    }

    /** The text of a revision. */
    public String text(long revision) {
        return get("?revision=" + revision).path("content").asString();
    }

    /** The next revisions, some of them. */
    public List<KnownRevision> after(long revision) {
        return get("/changes?after=" + revision + "&limit=" + MOST)
                .valueStream()
                .map(KnownRevision::fetched)
                .toList();
    }

    private JsonNode get(String more) {
        var request = HttpRequest.newBuilder(URI.create(place.document() + more))
                .header("Authorization", "Bearer " + place.token())
                .build();
        try {
            while (true) {
                var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return Json.MAPPER.readTree(response.body());
                }
                if (response.statusCode() != 429) {
                    throw new IllegalStateException(response.statusCode() + " " + response.body());
                }
                Thread.sleep(Duration.ofSeconds(
                        response.headers().firstValueAsLong("Retry-After").orElse(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
