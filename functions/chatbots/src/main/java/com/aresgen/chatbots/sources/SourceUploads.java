package com.aresgen.chatbots.sources;

import com.aresgen.http.Payload;
import com.aresgen.http.values.Ids;
import com.aresgen.store.knowledge.KnowledgeStore.Upload;
import com.aresgen.store.knowledge.StoredSource;
import com.aresgen.store.knowledge.StoredSource.Origin;
import com.aresgen.store.knowledge.StoredSource.Progress;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes stored sources of those of a body: new ones, and new revisions of those with the same external id. */
public final class SourceUploads {
    private final Ids ids;

    @Inject
    public SourceUploads(Ids ids) {
        this.ids = ids;
    }

    /**
     * The sources with their texts, in the order of the body.
     *
     * @param existing all sources of the knowledge base
     */
    public List<Upload> of(String base, List<NewSource> sources, List<StoredSource> existing, Instant now) {
        return sources.stream()
                .map(source -> upload(base, source, replaced(source, existing), now))
                .toList();
    }

    private static Optional<StoredSource> replaced(NewSource source, List<StoredSource> existing) {
        return source.externalId()
                .flatMap(id -> existing.stream()
                        .filter(other -> other.externalId().equals(Optional.of(id)))
                        .findFirst());
    }

    private Upload upload(String base, NewSource source, Optional<StoredSource> replaced, Instant now) {
        var stored = new StoredSource(
                replaced.map(StoredSource::id).orElseGet(() -> ids.next("src")),
                base,
                source.externalId(),
                source.title().orElseGet(() -> provisional(source.origin())),
                source.origin(),
                ids.next("rev"),
                new Progress.Waiting(),
                replaced.map(StoredSource::createdAt).orElse(now),
                now);
        return new Upload(
                stored, source.text().map(text -> new Payload("text/plain", text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Until the page or document itself says what it is called. */
    private static String provisional(Origin origin) {
        return switch (origin) {
            case Origin.Url(var address) -> address;
            case Origin.Document(var id) -> id;
            case Origin.Text _ -> "";
        };
    }
}
