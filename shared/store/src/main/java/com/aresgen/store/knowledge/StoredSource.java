package com.aresgen.store.knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * A source as a caller added it, and how far its indexing is.
 *
 * @param externalId the caller's own id, unique in the knowledge base; by it a source is replaced
 * @param revision names the content: a source that is replaced gets another
 */
public record StoredSource(
        String id,
        String knowledgeBase,
        Optional<String> externalId,
        String title,
        Origin origin,
        String revision,
        Progress progress,
        Instant createdAt,
        Instant updatedAt) {
    /** Where the content comes from. */
    public sealed interface Origin {
        /** Content that the caller sent. */
        record Text() implements Origin {}

        record Url(String address) implements Origin {}

        record Document(String id) implements Origin {}
    }

    /** How far the indexing of the revision is. */
    public sealed interface Progress {
        record Waiting() implements Progress {}

        /** Chunks and vectors are stored; readers find them from the next manifest on. */
        record Indexed(int chunks, int pages) implements Progress {}

        /**
         * The content cannot be indexed.
         *
         * @param code a code of the catalogue of problems
         */
        record Failed(String code, String detail) implements Progress {}
    }

    /** The same source with other progress. */
    public StoredSource with(Progress other, Instant now) {
        return new StoredSource(id, knowledgeBase, externalId, title, origin, revision, other, createdAt, now);
    }

    /** The same source under the title that its page or document has. */
    public StoredSource titled(String other) {
        return new StoredSource(id, knowledgeBase, externalId, other, origin, revision, progress, createdAt, updatedAt);
    }

    public Optional<String> url() {
        return origin instanceof Origin.Url(var address) ? Optional.of(address) : Optional.empty();
    }
}
