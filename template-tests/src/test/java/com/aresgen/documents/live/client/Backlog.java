package com.aresgen.documents.live.client;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/** Revisions that are known before their turn, and which one is missing for how long. */
final class Backlog {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TreeMap<Long, KnownRevision> early = new TreeMap<>();
    private final Timer gap = new Timer();
    private long newest;
    private long missing;

    /** There is a revision of this number. */
    void exists(long revision) {
        newest = Math.max(newest, revision);
    }

    /** One that comes twice is the same, but it may come with its changes the second time. */
    void add(KnownRevision revision) {
        exists(revision.number());
        early.merge(revision.number(), revision, (old, other) -> old.changes().isPresent() ? old : other);
    }

    /** Takes the revision after this one; those up to it are over. */
    Optional<KnownRevision> next(long revision) {
        early.headMap(revision, true).clear();
        return Optional.ofNullable(early.remove(revision + 1));
    }

    /** Whether the revision after this one is missing for so long that it must be fetched. */
    boolean isStuck(long revision) {
        if (newest <= revision) {
            return false;
        }
        if (missing != revision + 1) {
            missing = revision + 1;
            gap.start(PATIENCE);
        }
        return gap.isOver();
    }

    /** The changes of its own pushes are no longer sure. */
    void forgetAcknowledged() {
        early.values().removeIf(each -> each.changes().isEmpty());
    }
}
