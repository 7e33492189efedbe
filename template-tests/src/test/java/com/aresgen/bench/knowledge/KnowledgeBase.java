package com.aresgen.bench.knowledge;

import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.chunk.Chunk;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.Embedder.Embedding;
import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.knowledge.page.SourcePages;
import com.aresgen.text.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A knowledge base in memory. */
record KnowledgeBase(KnowledgeIndex index, Map<ChunkKey, FoundChunk> chunks, Map<String, List<byte[]>> pages) {
    /** A source that was cut into chunks already. */
    record Source(String title, List<Chunk> chunks) {}

    static KnowledgeBase of(Languages languages, Embedder embedder, Map<String, Source> sources) {
        var pages = new TreeMap<String, List<byte[]>>();
        var chunks = new HashMap<ChunkKey, FoundChunk>();
        sources.forEach((id, source) -> {
            var texts = source.chunks().stream()
                    .map(chunk -> chunk.inContext(source.title()))
                    .toList();
            pages.put(
                    id,
                    new SourcePages(languages, embedder.model())
                            .of(source.title(), source.chunks(), vectors(embedder, texts)));
            for (var i = 0; i < source.chunks().size(); i++) {
                var chunk = source.chunks().get(i);
                chunks.put(
                        new ChunkKey(id, i),
                        new FoundChunk(
                                id,
                                source.title(),
                                Optional.empty(),
                                i,
                                chunk.start(),
                                chunk.headings(),
                                chunk.text()));
            }
        });
        return new KnowledgeBase(KnowledgeIndex.of(languages, pages), chunks, pages);
    }

    static List<float[]> vectors(Embedder embedder, List<String> texts) {
        return switch (embedder.embed(texts)) {
            case Embedding.Embedded(var vectors, var _) -> vectors;
            case Embedding.Failed(var failure) -> throw new IllegalStateException(failure.detail());
        };
    }

    List<FoundChunk> texts(List<ChunkKey> keys) {
        return keys.stream().map(chunks::get).map(Objects::requireNonNull).toList();
    }
}
