package com.aresgen.local.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EmbeddingServerTest {
    private static final EmbeddingServer SERVER = EmbeddingServer.start();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        CLIENT.close();
        SERVER.close();
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(SERVER.endpoint() + "/embeddings"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void textsOfOneMeaningAreNear() throws Exception {
        var response = post("""
                {"model": "local/all-minilm-l6-v2", "input": ["How do I return a bike?", "Giving a bicycle back", "Rain"]}
                """);
        var data = new JsonMapper().readTree(response.body()).path("data");
        assertThat(data)
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.path("embedding")).hasSize(EmbeddingServer.DIMENSION));
        assertThat(cosine(data.path(0), data.path(1))).isGreaterThan(0.3 + cosine(data.path(0), data.path(2)));
    }

    @Test
    void itsModelIsListed() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SERVER.endpoint() + "/models"))
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains(EmbeddingServer.MODEL);
    }

    @Test
    void whatItCannotEmbedIsRefused() throws Exception {
        for (var body : List.of(
                "no json", "{}", "{\"input\": [1]}", "{\"input\": [\" \"]}", "{\"model\": \"x\", \"input\": \"a\"}")) {
            assertThat(post(body).statusCode()).isEqualTo(400);
        }
    }

    private static double cosine(JsonNode one, JsonNode other) {
        var sum = 0.0;
        for (var i = 0; i < EmbeddingServer.DIMENSION; i++) {
            sum += one.path("embedding").path(i).asDouble()
                    * other.path("embedding").path(i).asDouble();
        }
        return sum;
    }
}
