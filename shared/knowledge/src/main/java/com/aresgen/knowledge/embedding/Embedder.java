package com.aresgen.knowledge.embedding;

import com.aresgen.http.problem.Failure;
import java.util.List;

/** Turns texts into vectors. Safe for threads. */
public interface Embedder {
    /** Names the vectors, so that those of two models are never compared. */
    EmbeddingModel model();

    /** One vector of length 1 for each text, in their order; batches and waits as its model needs. */
    Embedding embed(List<String> texts);

    /** How embedding ends. */
    sealed interface Embedding {
        /**
         * The vectors.
         *
         * @param tokens of all texts, as the model counts them
         */
        record Embedded(List<float[]> vectors, long tokens) implements Embedding {}

        /** The failure is one that any call of a model can have. */
        record Failed(Failure failure) implements Embedding {}
    }
}
