package com.aresgen.knowledge.base;

import com.aresgen.knowledge.FoundChunk;
import com.aresgen.knowledge.confidence.Calibration;
import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.store.knowledge.KnowledgeReader;
import com.aresgen.store.knowledge.KnowledgeReader.Place;
import com.aresgen.store.knowledge.Manifest;
import com.aresgen.store.knowledge.Manifest.Entry;
import com.aresgen.store.knowledge.StoredChunk;
import com.aresgen.text.Languages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.NullNode;

/** A version of a knowledge base in memory: its index; the texts are read when a question needs them. */
public final class OpenBase {
    private final long version;
    private final KnowledgeIndex index;
    private final Calibration calibration;
    private final KnowledgeReader reader;
    private final Map<String, Entry> entries;

    OpenBase(Manifest manifest, KnowledgeIndex index, KnowledgeReader reader) {
        this.version = manifest.version();
        this.index = index;
        this.calibration =
                Calibration.fromJson(manifest.calibration().toString()).orElse(Calibration.DEFAULT);
        this.reader = reader;
        this.entries = manifest.entries().stream().collect(Collectors.toMap(Entry::source, Function.identity()));
    }

    /** A knowledge base of which nothing is indexed yet. */
    static OpenBase empty(KnowledgeReader reader, Languages languages) {
        var none = new Manifest(0, "", 0, NullNode.getInstance(), List.of());
        return new OpenBase(none, KnowledgeIndex.of(languages, Map.of()), reader);
    }

    long version() {
        return version;
    }

    public KnowledgeIndex index() {
        return index;
    }

    /** How answers from it are judged. */
    public Calibration calibration() {
        return calibration;
    }

    /**
     * The chunks with their texts, in the order of the keys; those that were purged meanwhile are missing. {@link
     * KnowledgeReader#texts}.
     */
    public List<FoundChunk> texts(List<ChunkKey> keys) {
        var texts = reader.texts(keys.stream().map(this::place).toList());
        return keys.stream()
                .flatMap(key -> found(key, Optional.ofNullable(texts.get(place(key)))))
                .toList();
    }

    private Place place(ChunkKey key) {
        return new Place(entry(key.source()), key.number());
    }

    private Entry entry(String source) {
        return Optional.ofNullable(entries.get(source)).orElseThrow();
    }

    private Stream<FoundChunk> found(ChunkKey key, Optional<StoredChunk> text) {
        var entry = entry(key.source());
        return text.stream()
                .map(chunk -> new FoundChunk(
                        entry.source(),
                        entry.title(),
                        Optional.ofNullable(entry.url()),
                        key.number(),
                        chunk.start(),
                        chunk.headings(),
                        chunk.text()));
    }
}
