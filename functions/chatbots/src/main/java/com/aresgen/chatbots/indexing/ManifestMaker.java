package com.aresgen.chatbots.indexing;

import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgeStore;
import com.aresgen.store.knowledge.KnowledgeWork;
import com.aresgen.store.knowledge.Manifest;
import com.aresgen.store.knowledge.Manifest.Entry;
import com.aresgen.store.knowledge.StoredSource;
import com.aresgen.store.knowledge.StoredSource.Progress;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes what is indexed visible: all sources at once, by the next manifest. */
final class ManifestMaker {
    /** Rounds in which callers delete sources meanwhile. */
    private static final int ROUNDS = 8;

    private final KnowledgeStore store;
    private final KnowledgeWork work;
    private final Embedder embedder;
    private final Calibrator calibrator;
    private final InstantSource clock;

    @Inject
    ManifestMaker(
            KnowledgeStore store, KnowledgeWork work, Embedder embedder, Calibrator calibrator, InstantSource clock) {
        this.store = store;
        this.work = work;
        this.embedder = embedder;
        this.calibrator = calibrator;
        this.clock = clock;
    }

    /** Whether the vectors are of another model than the one in use, so that all sources are embedded anew. */
    boolean isOfAnotherModel(KnowledgeBase base) {
        return store.manifest(base)
                .filter(manifest -> !manifest.entries().isEmpty())
                .filter(manifest -> !manifest.model().equals(embedder.model().id()))
                .isPresent();
    }

    /** False if other workers or callers were quicker in each round, or the knowledge base is gone. */
    boolean publish(KnowledgeBase claimed) {
        for (var round = 0; round < ROUNDS; round++) {
            var base = store.find(claimed.id(), claimed.workspace());
            if (base.isEmpty()) {
                return false;
            }
            var sources = store.sources(claimed.id());
            var before = store.manifest(base.get());
            var entries = sources.stream()
                    .flatMap(source -> entry(source, before).stream())
                    .toList();
            var model = embedder.model();
            var manifest = calibrator.calibrated(
                    base.get(),
                    new Manifest(
                            base.get().version() + 1, model.id(), model.dimension(), calibrator.ofSmall(), entries));
            var failed = (int) sources.stream()
                    .filter(source -> source.progress() instanceof Progress.Failed)
                    .count();
            if (work.flip(claimed, manifest, failed, clock.instant())) {
                clean(base.get(), sources, before, manifest);
                return true;
            }
        }
        return false;
    }

    /** A source that waits or failed answers with the content that it had before. */
    private static Optional<Entry> entry(StoredSource source, Optional<Manifest> before) {
        return source.progress() instanceof Progress.Indexed(var chunks, var pages)
                ? Optional.of(new Entry(
                        source.id(),
                        source.revision(),
                        source.title(),
                        source.url().orElse(null),
                        chunks,
                        pages))
                : before.flatMap(manifest -> manifest.entry(source.id()));
    }

    /**
     * Readers of the manifest before may still read: those that miss a page read the new manifest. What a worker leaves
     * that is killed here, the next one removes.
     */
    private void clean(KnowledgeBase base, List<StoredSource> sources, Optional<Manifest> before, Manifest after) {
        var left = work.withOtherVectors(base.id(), after);
        for (var source : sources) {
            var old = before.flatMap(manifest -> manifest.entry(source.id()));
            var found = after.entry(source.id());
            if (!old.equals(found) || left.contains(source.id())) {
                var kept = new HashSet<String>();
                Stream.concat(found.map(Entry::revision).stream(), Stream.of(source.revision()))
                        .forEach(kept::add);
                work.removeOthers(source, kept);
            }
        }
    }
}
