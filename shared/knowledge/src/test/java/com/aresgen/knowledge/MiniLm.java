package com.aresgen.knowledge;

import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import com.aresgen.text.Words;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.math.BigDecimal;
import java.util.List;

/** The model of local mode, in the test's own process. */
public final class MiniLm implements Embedder {
    private final AllMiniLmL6V2QuantizedEmbeddingModel engine = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);

    @Override
    public EmbeddingModel model() {
        return new EmbeddingModel("local/all-minilm-l6-v2", 384, BigDecimal.ZERO);
    }

    @Override
    public Embedding embed(List<String> texts) {
        var vectors = engine.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(dev.langchain4j.data.embedding.Embedding::vector)
                .toList();
        return new Embedding.Embedded(
                vectors, texts.stream().mapToLong(Words::countTokens).sum());
    }

    /** The vectors, for tests that expect no failure. */
    public List<float[]> vectors(List<String> texts) {
        return ((Embedding.Embedded) embed(texts)).vectors();
    }
}
