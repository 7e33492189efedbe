package com.aresgen.knowledge.wiring;

import com.aresgen.http.values.Once;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import java.util.List;
import java.util.function.Supplier;

/** Makes the client of a model for the first text: it is larger than the rest of the function. */
final class LazyEmbedder implements Embedder {
    private final EmbeddingModel model;
    private final Once<Embedder> made;

    LazyEmbedder(EmbeddingModel model, Supplier<Embedder> made) {
        this.model = model;
        this.made = new Once<>(made);
    }

    @Override
    public EmbeddingModel model() {
        return model;
    }

    @Override
    public Embedding embed(List<String> texts) {
        return made.get().embed(texts);
    }
}
