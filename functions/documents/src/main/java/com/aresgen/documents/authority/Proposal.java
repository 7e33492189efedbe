package com.aresgen.documents.authority;

import com.aresgen.changes.ChangeSet;
import com.aresgen.store.documents.Revision.Origin;
import java.util.Optional;

/**
 * A change set that someone wants to have accepted.
 *
 * @param client with {@code seq} its identity: the same pair is accepted once
 * @param base the revision for whose text it is made
 * @param rebases whether it may be rebased over changes that came since
 * @param version empty: the change is typing, of which versions are made when its author rests
 */
public record Proposal(
        String client,
        long seq,
        long base,
        ChangeSet changes,
        Origin origin,
        boolean rebases,
        Optional<OwnVersion> version) {
    /**
     * The change has a version of its own, and what was typed before it is versioned first.
     *
     * @param note the version's summary; empty: how many characters changed
     */
    public record OwnVersion(Optional<String> note) {}
}
