package com.aresgen.store.knowledge;

import com.aresgen.store.knowledge.Manifest.Entry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a search reads: vectors once a manifest, texts once a question. Safe for threads. */
@Singleton
public final class KnowledgeReader {
    private final KnowledgePartition partition;

    @Inject
    public KnowledgeReader(KnowledgePartition partition) {
        this.partition = partition;
    }

    /**
     * The vectors of all sources, revisions that no manifest names any more included. Strongly consistent Queries of 1
     * MB each: one read unit per 4 KB.
     */
    public Stream<VectorPage> pages(String base) {
        return partition.beginningWith(base, KnowledgeItems.VECTORS).map(KnowledgeItems::page);
    }

    /** A chunk by its place. */
    public record Place(Entry source, int number) {}

    /**
     * The texts of chunks, at most 100; those that were purged meanwhile are missing. One eventually consistent
     * BatchGetItem: half a read unit for each item of eight chunks.
     */
    public Map<Place, StoredChunk> texts(Collection<Place> places) {
        var keys = places.stream().map(KnowledgeReader::key).distinct().toList();
        var items = new HashMap<Map<String, AttributeValue>, List<StoredChunk>>();
        for (var item : partition.items(keys)) {
            items.put(KnowledgeItems.keyOf(item), KnowledgeItems.chunks(item));
        }
        var found = new HashMap<Place, StoredChunk>();
        for (var place : places) {
            var group = items.getOrDefault(key(place), List.of());
            if (place.number() % SourceContent.GROUP < group.size()) {
                found.put(place, group.get(place.number() % SourceContent.GROUP));
            }
        }
        return found;
    }

    private static Map<String, AttributeValue> key(Place place) {
        var source = place.source();
        return KnowledgeItems.key(
                source.source(), KnowledgeItems.textKey(source.revision(), place.number() / SourceContent.GROUP));
    }

    /** The texts of all chunks of a source, in their order. Strongly consistent Queries: one read unit per 4 KB. */
    public List<StoredChunk> texts(Entry source) {
        return partition
                .beginningWith(source.source(), KnowledgeItems.TEXT + source.revision() + "#")
                .flatMap(item -> KnowledgeItems.chunks(item).stream())
                .toList();
    }
}
