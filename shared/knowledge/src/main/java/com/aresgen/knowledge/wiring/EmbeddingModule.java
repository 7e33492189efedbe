package com.aresgen.knowledge.wiring;

import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import com.aresgen.knowledge.embedding.ServerEmbedder;
import com.aresgen.knowledge.embedding.TitanEmbedder;
import com.aresgen.lambda.wiring.Environment;
import com.aresgen.text.Languages;
import dagger.Lazy;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/** Texts as vectors: by a model on Bedrock, or by the server that local mode starts. */
@Module
public final class EmbeddingModule {
    /** Shorter than a call has; a batch takes a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final EmbeddingModel LOCAL = new EmbeddingModel("local/all-minilm-l6-v2", 384, BigDecimal.ZERO);

    private EmbeddingModule() {}

    @Provides
    @Singleton
    static Languages languages() {
        return Languages.load();
    }

    @Provides
    @Singleton
    static Embedder embedder(Environment environment, Lazy<BedrockRuntimeAsyncClient> bedrock, InstantSource clock) {
        var upstream = environment.get("EMBEDDING_MODEL");
        return environment
                .find("EMBEDDINGS_URL")
                .<Embedder>map(url -> new ServerEmbedder(URI.create(url), Optional.empty(), LOCAL, PATIENCE, clock))
                .orElseGet(() -> new LazyEmbedder(
                        TitanEmbedder.MODEL, () -> new TitanEmbedder(bedrock.get(), upstream, PATIENCE)));
    }
}
