package com.aresgen.knowledge.embedding;

import com.aresgen.http.Call;
import com.aresgen.http.Trail;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Records the tokens that the embedding model has read for a call. */
public final class EmbeddingMeter {
    /** A dollar per million tokens is a thousand nano-dollars per token. */
    private static final BigDecimal NANOS_PER_TOKEN = BigDecimal.valueOf(1_000);

    private final EmbeddingModel model;

    @Inject
    public EmbeddingMeter(Embedder embedder) {
        this.model = embedder.model();
    }

    /** Nano-dollars (1e-9 USD) of so many tokens, rounded up. */
    public long cost(long tokens) {
        return model.usdPerMillionTokens()
                .multiply(NANOS_PER_TOKEN)
                .multiply(BigDecimal.valueOf(tokens))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    public void used(Call call, long tokens) {
        if (tokens > 0) {
            call.trail().modelUse(new Trail.ModelUse(model.id(), (int) tokens, 0, cost(tokens)));
        }
    }
}
