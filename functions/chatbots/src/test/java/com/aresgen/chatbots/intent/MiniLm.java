package com.aresgen.chatbots.intent;

import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.math.BigDecimal;
import java.util.List;

/** The embedding model of local mode, in this process. */
final class MiniLm implements Embedder {
    private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

    @Override
    public EmbeddingModel model() {
        return new EmbeddingModel("local/minilm", 384, BigDecimal.ZERO);
    }

    @Override
    public Embedding embed(List<String> texts) {
        var vectors = texts.stream()
                .map(text -> model.embed(TextSegment.from(text)).content().vector())
                .toList();
        return new Embedding.Embedded(vectors, texts.size());
    }

    float[] vector(String text) {
        return ((Embedding.Embedded) embed(List.of(text))).vectors().getFirst();
    }
}
