package com.aresgen.chatbots.sources;

import com.aresgen.store.knowledge.Manifest;
import com.aresgen.store.knowledge.StoredSource;
import com.aresgen.store.knowledge.StoredSource.Origin;
import com.aresgen.store.knowledge.StoredSource.Progress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source as callers read it.
 *
 * @param status {@code indexing}, {@code ready} or {@code failed}; a source that was replaced answers with its old
 *     content until the new one is ready
 */
record SourceView(
        String id,
        @Nullable String externalId,
        String title,
        String type,
        @Nullable String url,
        @Nullable String documentId,
        String status,
        @Nullable Fault error,
        int chunkCount,
        Instant createdAt,
        Instant updatedAt) {
    /** Why a source could not be indexed. */
    record Fault(String code, String detail) {}

    static SourceView of(StoredSource source, Optional<Manifest> manifest) {
        var found = manifest.flatMap(each -> each.entry(source.id()));
        var isNewest = found.filter(entry -> entry.revision().equals(source.revision()))
                .isPresent();
        return new SourceView(
                source.id(),
                source.externalId().orElse(null),
                source.title(),
                switch (source.origin()) {
                    case Origin.Text _ -> "text";
                    case Origin.Url _ -> "url";
                    case Origin.Document _ -> "document";
                },
                source.url().orElse(null),
                source.origin() instanceof Origin.Document(var id) ? id : null,
                source.progress() instanceof Progress.Failed ? "failed" : isNewest ? "ready" : "indexing",
                source.progress() instanceof Progress.Failed(var code, var detail) ? new Fault(code, detail) : null,
                found.map(Manifest.Entry::chunks).orElse(0),
                source.createdAt(),
                source.updatedAt());
    }
}
