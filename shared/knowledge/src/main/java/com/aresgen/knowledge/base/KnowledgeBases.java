package com.aresgen.knowledge.base;

import com.aresgen.knowledge.index.KnowledgeIndex;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeReader;
import com.aresgen.store.knowledge.KnowledgeStore;
import com.aresgen.store.knowledge.Manifest;
import com.aresgen.store.knowledge.VectorPage;
import com.aresgen.text.Languages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens knowledge bases. A function keeps those that it opened last, and reads one anew when its version has changed.
 * Safe for threads.
 */
@Singleton
public final class KnowledgeBases {
    /** Rounds in which a reader meets a manifest, or pages, that were replaced while it read. */
    private static final int ROUNDS = 5;

    private final KnowledgeStore store;
    private final KnowledgeReader reader;
    private final Languages languages;
    private final OpenBaseCache cache = new OpenBaseCache();

    @Inject
    public KnowledgeBases(KnowledgeStore store, KnowledgeReader reader, Languages languages) {
        this.store = store;
        this.reader = reader;
        this.languages = languages;
    }

    /**
     * Empty if the knowledge base does not exist in the workspace. One strongly consistent GetItem; unless it is kept
     * in this version, its manifest and all its vectors as well.
     */
    public Optional<OpenBase> open(String id, String workspace) {
        for (var round = 0; round < ROUNDS; round++) {
            var found = store.find(id, workspace);
            if (found.isEmpty()) {
                cache.forget(id);
                return Optional.empty();
            }
            var opened = cache.find(id, found.get().version()).or(() -> read(found.get()));
            if (opened.isPresent()) {
                cache.keep(id, opened.get());
                return opened;
            }
        }
        throw new IllegalStateException("The knowledge base " + id + " lacks the content that its manifest names");
    }

    /** What readers will find once {@code manifest} is theirs; empty if its pages were replaced meanwhile. */
    public Optional<OpenBase> preview(KnowledgeBase base, Manifest manifest) {
        return read(base, manifest);
    }

    /** Empty if manifest or pages were replaced meanwhile. */
    private Optional<OpenBase> read(KnowledgeBase base) {
        if (base.version() == 0) {
            return Optional.of(OpenBase.empty(reader, languages));
        }
        return store.manifest(base).flatMap(manifest -> read(base, manifest));
    }

    private Optional<OpenBase> read(KnowledgeBase base, Manifest manifest) {
        var pages = new HashMap<String, List<byte[]>>();
        reader.pages(base.id())
                .filter(page -> isNamed(manifest, page))
                .forEach(page -> pages.computeIfAbsent(page.source(), _ -> new ArrayList<>())
                        .add(page.content().bytes()));
        var whole = manifest.entries().stream()
                .allMatch(entry -> pages.getOrDefault(entry.source(), List.of()).size() == entry.pages());
        return whole
                ? Optional.of(new OpenBase(manifest, KnowledgeIndex.of(languages, Map.copyOf(pages)), reader))
                : Optional.empty();
    }

    private static boolean isNamed(Manifest manifest, VectorPage page) {
        return manifest.entry(page.source())
                .filter(entry -> entry.revision().equals(page.revision()))
                .isPresent();
    }
}
