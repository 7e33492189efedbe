package com.aresgen.chatbots.indexing;

import com.aresgen.http.problem.Failure;
import com.aresgen.knowledge.chunk.Chunk;
import com.aresgen.knowledge.chunk.Chunker;
import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.Embedder.Embedding;
import com.aresgen.knowledge.page.SourcePages;
import com.aresgen.store.knowledge.SourceContent;
import com.aresgen.store.knowledge.StoredChunk;
import com.aresgen.store.knowledge.StoredSource;
import com.aresgen.text.Languages;
import jakarta.inject.Inject;
import java.util.List;

/** Makes chunks and vectors of the text of a source. Safe for threads. */
public final class SourceIndexer {
    private final Embedder embedder;
    private final Chunker chunker;
    private final SourcePages pages;

    @Inject
    public SourceIndexer(Embedder embedder, Languages languages) {
        this.embedder = embedder;
        this.chunker = new Chunker(languages);
        this.pages = new SourcePages(languages, embedder.model());
    }

    /** How indexing a source ends. */
    public sealed interface Indexing {
        /**
         * What is to be stored.
         *
         * @param tokens that the embedding model has read
         */
        record Done(SourceContent content, long tokens) implements Indexing {}

        /** The text has no words. */
        record Empty() implements Indexing {}

        /** The embedding model has failed. */
        record Failed(Failure failure) implements Indexing {}
    }

    public Indexing index(StoredSource source, String text) {
        var chunks = chunker.chunks(text);
        if (chunks.isEmpty()) {
            return new Indexing.Empty();
        }
        var inContext =
                chunks.stream().map(chunk -> chunk.inContext(source.title())).toList();
        return switch (embedder.embed(inContext)) {
            case Embedding.Failed(var failure) -> new Indexing.Failed(failure);
            case Embedding.Embedded(var vectors, var tokens) ->
                new Indexing.Done(
                        new SourceContent(source, stored(chunks), pages.of(source.title(), chunks, vectors)), tokens);
        };
    }

    private static List<StoredChunk> stored(List<Chunk> chunks) {
        return chunks.stream()
                .map(chunk -> new StoredChunk(chunk.start(), chunk.headings(), chunk.text()))
                .toList();
    }
}
