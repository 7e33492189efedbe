package com.aresgen.knowledge.embedding;

import com.aresgen.http.json.Json;
import com.aresgen.models.Countdown;
import com.aresgen.models.bedrock.BedrockErrors;
import com.aresgen.models.failure.UpstreamError;
import com.aresgen.models.failure.UpstreamTimeout;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

/**
 * Amazon Titan Text Embeddings V2 on Bedrock. A call embeds one text, so several run at a time; each is sent once, and
 * the first failure ends all.
 */
public final class TitanEmbedder implements Embedder {
    /** The model with 512 of its 1,024 dimensions: AWS states 99 % of the accuracy. */
    public static final EmbeddingModel MODEL =
            new EmbeddingModel("amazon/titan-embed-text-v2", 512, new BigDecimal("0.02"));

    private static final int CONTEXT_TOKENS = 8_192;
    private static final int LONGEST = 40_000;
    private static final int AT_A_TIME = 8;

    private final BedrockRuntimeAsyncClient client;
    private final String upstream;
    private final Duration patience;

    /**
     * An embedder in the client's region.
     *
     * @param client as BedrockClient sets it up
     * @param upstream its name on Bedrock, {@code amazon.titan-embed-text-v2:0}
     * @param patience the longest wait for one text
     */
    public TitanEmbedder(BedrockRuntimeAsyncClient client, String upstream, Duration patience) {
        this.upstream = upstream;
        this.client = client;
        this.patience = patience;
    }

    @Override
    public EmbeddingModel model() {
        return MODEL;
    }

    @Override
    public Embedding embed(List<String> texts) {
        var running = new ArrayDeque<CompletableFuture<InvokeModelResponse>>();
        var vectors = new ArrayList<float[]>();
        var tokens = 0L;
        try {
            for (var next = 0; vectors.size() < texts.size(); ) {
                while (next < texts.size() && running.size() < AT_A_TIME) {
                    running.add(call(texts.get(next++)));
                }
                var answer =
                        Json.MAPPER.readTree(response(running.remove()).body().asUtf8String());
                var vector = VectorReader.read(answer.path("embedding"), MODEL.dimension());
                if (vector.isEmpty()) {
                    return failed("The model's answer on Bedrock holds no vector.");
                }
                vectors.add(vector.get());
                tokens += answer.path("inputTextTokenCount").asLong(0);
            }
            return new Embedding.Embedded(vectors, tokens);
        } catch (TimeoutException _) {
            return new Embedding.Failed(new UpstreamTimeout());
        } catch (ExecutionException failed) {
            return new Embedding.Failed(BedrockErrors.of(failed, MODEL.id(), CONTEXT_TOKENS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed("The embedding was cancelled before its end.");
        } finally {
            running.forEach(call -> call.cancel(true));
        }
    }

    private InvokeModelResponse response(CompletableFuture<InvokeModelResponse> call)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return call.get(Countdown.of(patience).left().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            // Ends a call that has not answered in time; nothing happens to one that has.
            call.cancel(true);
        }
    }

    private CompletableFuture<InvokeModelResponse> call(String text) {
        var input = text.isBlank() ? "-" : text.substring(0, Math.min(text.length(), LONGEST));
        var body = Json.MAPPER.writeValueAsString(
                Map.of("inputText", input, "dimensions", MODEL.dimension(), "normalize", true));
        return client.invokeModel(request -> request.modelId(upstream)
                .contentType("application/json")
                .accept("application/json")
                .body(SdkBytes.fromString(body, StandardCharsets.UTF_8)));
    }

    private static Embedding failed(String detail) {
        return new Embedding.Failed(new UpstreamError(detail));
    }
}
