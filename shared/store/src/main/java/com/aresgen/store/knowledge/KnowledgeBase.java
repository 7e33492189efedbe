package com.aresgen.store.knowledge;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A knowledge base without its sources.
 *
 * @param version of the manifest that readers use; 0 before the first
 * @param changes grows by one with every change of its sources by a caller
 * @param chatbots the ids of those that answer from it
 * @param work empty: no source waits to be indexed
 */
public record KnowledgeBase(
        String id,
        String workspace,
        String createdBy,
        long version,
        long changes,
        Counts counts,
        Set<String> chatbots,
        Optional<Work> work,
        Instant createdAt,
        Instant updatedAt) {
    /** The most sources of a knowledge base. */
    public static final int MOST_SOURCES = 1_000;

    /** The most chatbots that share a knowledge base. */
    public static final int MOST_CHATBOTS = 50;

    public KnowledgeBase {
        chatbots = Set.copyOf(chatbots);
    }

    /** The knowledge base after a caller has changed its sources. */
    public KnowledgeBase changed(long newVersion, Counts newCounts, Optional<Work> newWork, Instant now) {
        return new KnowledgeBase(
                id, workspace, createdBy, newVersion, changes + 1, newCounts, chatbots, newWork, createdAt, now);
    }

    /** The knowledge base with other chatbots that answer from it. */
    public KnowledgeBase sharedBy(Set<String> others, Instant now) {
        return new KnowledgeBase(id, workspace, createdBy, version, changes + 1, counts, others, work, createdAt, now);
    }

    /**
     * How much it holds.
     *
     * @param sources those that wait or failed included
     * @param chunks that readers find
     * @param failed sources whose newest content could not be indexed
     */
    public record Counts(int sources, int chunks, int failed) {
        public static final Counts NONE = new Counts(0, 0, 0);
    }

    /**
     * Indexing that is due.
     *
     * @param nextAt when a worker may begin or, if one has begun, when another one may
     * @param attempts that embedding has failed in a row
     */
    public record Work(Instant nextAt, int attempts) {}
}
