package com.aresgen.knowledge.embedding;

import static com.aresgen.models.upstream.ServerScript.hang;
import static com.aresgen.models.upstream.ServerScript.json;
import static com.aresgen.models.upstream.ServerScript.reset;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Failure;
import com.aresgen.knowledge.embedding.Embedder.Embedding;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamRateLimited;
import com.aresgen.models.failure.UpstreamTimeout;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ServerEmbedderTest {
    private final Upstream server = Upstream.playing();
    private final EmbeddingModel model = new EmbeddingModel("local/tiny", 2, BigDecimal.ZERO);

    @AfterEach
    void close() {
        server.close();
    }

    private Embedding embed(List<String> texts, ServerScript... scripts) {
        server.play(scripts);
        return new ServerEmbedder(
                        URI.create(server.baseUrl() + "/"),
                        Optional.of("key"),
                        model,
                        Duration.ofMillis(1_500),
                        InstantSource.system())
                .embed(texts);
    }

    private static String answer(int texts) {
        return IntStream.range(0, texts)
                .map(i -> texts - 1 - i)
                .mapToObj("{\"index\":%d,\"embedding\":[3,4]}"::formatted)
                .collect(Collectors.joining(",", "{\"data\":[", "],\"usage\":{\"prompt_tokens\":7}}"));
    }

    @Test
    void textsAreSentInBatchesAndVectorsHaveLengthOne() {
        var result = embed(Collections.nCopies(70, "a text"), json(200, answer(64)), json(200, answer(6)));
        assertThat(result).isInstanceOfSatisfying(Embedding.Embedded.class, embedded -> {
            assertThat(embedded.vectors())
                    .hasSize(70)
                    .allSatisfy(vector -> assertThat(vector).containsExactly(0.6f, 0.8f));
            assertThat(embedded.tokens()).isEqualTo(14);
        });
        assertThat(server.asked()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.line()).startsWith("POST /v1/embeddings ");
            assertThat(asked.headers()).containsEntry("authorization", "Bearer key");
            assertThat(asked.json().path("model").asString()).isEqualTo("local/tiny");
        });
        assertThat(server.asked().getLast().json().path("input").size()).isEqualTo(6);
    }

    @Test
    void failuresAreThoseOfAnyModel() {
        assertThat(failure(json(429, "{}", "Retry-After: 3"))).isInstanceOf(UpstreamRateLimited.class);
        assertThat(failure(json(500, "{}"))).isInstanceOf(UpstreamError.class);
        assertThat(failure(reset())).isInstanceOf(UpstreamError.class);
        assertThat(failure(hang())).isInstanceOf(UpstreamTimeout.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void anAnswerWithoutAVectorForEachTextIsRefused() {
        for (var body : List.of(
                answer(2),
                "{\"data\":[]}",
                "[]",
                "no json",
                "{\"data\":[{\"index\":0,\"embedding\":[1]}]}",
                "{\"data\":[{\"index\":0,\"embedding\":[0,0]}]}",
                "{\"data\":[{\"index\":7,\"embedding\":[1,0]}]}")) {
            var result = embed(List.of("x"), json(200, body));
            if (!body.equals(answer(2))) {
                assertThat(result).isInstanceOf(Embedding.Failed.class);
            }
        }
    }

    private Failure failure(ServerScript script) {
        return embed(List.of("x"), script) instanceof Embedding.Failed(var failure)
                ? failure
                : new UpstreamError("none");
    }
}
