package com.aresgen.knowledge.embedding;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.models.Countdown;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.openai.error.OpenAiErrors;
import com.aresgen.models.openai.exchange.HttpSender;
import com.aresgen.models.openai.exchange.OpenAiExchange;
import com.aresgen.models.openai.exchange.OpenAiLimits;
import com.aresgen.models.openai.exchange.Signal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A server that speaks OpenAI's {@code POST /embeddings}, such as the one of local mode. Each batch is sent once. */
public final class ServerEmbedder implements Embedder {
    private static final int BATCH = 64;
    private static final int CONTEXT_TOKENS = 8_192;

    private final URI address;
    private final Optional<String> key;
    private final EmbeddingModel model;
    private final Duration patience;
    private final OpenAiErrors errors;

    /**
     * An embedder by that server.
     *
     * @param base address of its API, such as {@code https://host/v1}, set by the operator
     * @param model its id goes to the server
     * @param patience the longest wait for a batch
     */
    public ServerEmbedder(
            URI base, Optional<String> key, EmbeddingModel model, Duration patience, InstantSource clock) {
        this.address = URI.create(base.toString().replaceFirst("/+$", "") + "/embeddings");
        this.key = key;
        this.model = model;
        this.patience = patience;
        this.errors = new OpenAiErrors(model.id(), CONTEXT_TOKENS, "embeddings", key, clock);
    }

    @Override
    public EmbeddingModel model() {
        return model;
    }

    @Override
    public Embedding embed(List<String> texts) {
        var vectors = new ArrayList<float[]>();
        var tokens = 0L;
        for (var from = 0; from < texts.size(); from += BATCH) {
            switch (batch(texts.subList(from, Math.min(texts.size(), from + BATCH)))) {
                case Embedding.Failed failed -> {
                    return failed;
                }
                case Embedding.Embedded(var some, var used) -> {
                    vectors.addAll(some);
                    tokens += used;
                }
            }
        }
        return new Embedding.Embedded(vectors, tokens);
    }

    private Embedding batch(List<String> texts) {
        var body = Json.MAPPER
                .writeValueAsString(Map.of("model", model.id(), "input", texts, "encoding_format", "float"))
                .getBytes(StandardCharsets.UTF_8);
        var time = Countdown.of(patience);
        try (var exchange = OpenAiExchange.start(new HttpSender(address, key, body, OpenAiLimits.STANDARD, time))) {
            return switch (exchange.next(time.left())) {
                case Signal.Whole answer when answer.isGood() -> read(answer.body(), texts.size());
                case Signal.Whole refusal -> failed(errors.read(refusal));
                case Signal.Fault(Failure failure) -> failed(failure);
                default -> invalid();
            };
        }
    }

    private Embedding read(String body, int expected) {
        JsonNode answer;
        try {
            answer = Json.MAPPER.readTree(body);
        } catch (JacksonException _) {
            return invalid();
        }
        var vectors = new TreeMap<Integer, float[]>();
        for (var entry : answer.path("data")) {
            var index = entry.path("index").asInt(-1);
            if (index >= 0 && index < expected) {
                VectorReader.read(entry.path("embedding"), model.dimension())
                        .ifPresent(vector -> vectors.put(index, vector));
            }
        }
        return vectors.size() == expected
                ? new Embedding.Embedded(
                        List.copyOf(vectors.values()),
                        answer.path("usage").path("prompt_tokens").asLong(0))
                : invalid();
    }

    private static Embedding invalid() {
        return failed(new UpstreamError("The embedding server's answer does not hold one vector for each text."));
    }

    private static Embedding failed(Failure failure) {
        return new Embedding.Failed(failure);
    }
}
