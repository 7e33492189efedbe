package com.aresgen.knowledge.page;

import com.aresgen.knowledge.chunk.Chunk;
import com.aresgen.knowledge.embedding.EmbeddingModel;
import com.aresgen.text.Languages;
import com.aresgen.text.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the pages of a source: bytes for a store, of at most {@value #MOST_BYTES} each. Safe for threads. */
public final class SourcePages {
    /** Bytes of a page: DynamoDB's items hold 400 KB. */
    public static final int MOST_BYTES = 350_000;

    /** Chunks of a page. */
    public static final int MOST_CHUNKS = 700;

    private final Languages languages;
    private final EmbeddingModel model;

    public SourcePages(Languages languages, EmbeddingModel model) {
        this.languages = languages;
        this.model = model;
    }

    /**
     * The pages in the order of the chunks; none for a source without chunks.
     *
     * @param title of the source; its words are found as the chunks' own are
     * @param vectors one for each chunk, of the text {@link Chunk#inContext}
     */
    public List<byte[]> of(String title, List<Chunk> chunks, List<float[]> vectors) {
        if (vectors.size() != chunks.size()
                || vectors.stream().anyMatch(vector -> vector.length != model.dimension())) {
            throw new IllegalArgumentException("there must be a vector of the model's dimension for each chunk");
        }
        var language = languages.of(chunks.stream().limit(200).map(Chunk::text).collect(Collectors.joining("\n")));
        var terms = new Terms(language);
        var whole = new IndexPage(
                model.id(),
                model.dimension(),
                language.code(),
                0,
                vectors.stream().map(ByteVector::of).toList(),
                chunks.stream()
                        .map(chunk -> ChunkTerms.of(chunk.inContext(title), terms))
                        .toList());
        return split(whole);
    }

    private static List<byte[]> split(IndexPage whole) {
        var pages = new ArrayList<byte[]>();
        var most = MOST_CHUNKS;
        for (var from = 0; from < whole.size(); ) {
            var size = Math.min(most, whole.size() - from);
            var bytes = PageFormat.write(part(whole, from, size));
            if (bytes.length <= MOST_BYTES || size == 1) {
                pages.add(bytes);
                from += size;
            } else {
                most = Math.max(1, (int) (0.97 * size * MOST_BYTES / bytes.length));
            }
        }
        return pages;
    }

    private static IndexPage part(IndexPage whole, int from, int size) {
        return new IndexPage(
                whole.model(),
                whole.dimension(),
                whole.language(),
                from,
                whole.vectors().subList(from, from + size),
                whole.terms().subList(from, from + size));
    }
}
