package com.aresgen.local.embeddings;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * MiniLM in this process. It is loaded at the first request, because that takes seconds and 100 MB; vectors of the last
 * {@value #KEPT} texts are kept, since sources are often sent again and a text takes 45 ms.
 */
final class MiniLm implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int KEPT = 2_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("embeddings-", 0).factory());
    private final Map<String, float[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    });
    private @Nullable EmbeddingModel model;

    /** A vector of length 1 for each text. */
    List<float[]> embed(List<String> texts) {
        var vectors = new HashMap<String, float[]>();
        for (var text : texts) {
            Optional.ofNullable(kept.get(text)).ifPresent(vector -> vectors.put(text, vector));
        }
        var others = texts.stream()
                .filter(text -> !vectors.containsKey(text))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            var made = model().embedAll(others.stream().map(TextSegment::from).toList())
                    .content();
            for (var i = 0; i < others.size(); i++) {
                vectors.put(others.get(i), made.get(i).vector());
            }
            kept.putAll(vectors);
        }
        return texts.stream().map(vectors::get).toList();
    }

    private synchronized EmbeddingModel model() {
        var loaded = model;
        if (loaded == null) {
            loaded = new AllMiniLmL6V2QuantizedEmbeddingModel(threads);
            model = loaded;
        }
        return loaded;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
