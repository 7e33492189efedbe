package com.aresgen.store.documents;

import java.util.List;
import java.util.Optional;

/**
 * What one transaction adds to a document.
 *
 * @param before the head as it was read
 * @param after the head with the newest of {@code versions}
 * @param last the newest revision that was read
 * @param revision empty: the text does not change
 * @param snapshot of that revision, where one is due
 */
public record DocumentChange(
        DocumentHead before,
        DocumentHead after,
        long last,
        Optional<Revision> revision,
        Optional<Snapshot> snapshot,
        List<StoredVersion> versions) {
    public DocumentChange {
        versions = List.copyOf(versions);
    }

    /** Nothing but the condition that the document is not deleted. */
    public static DocumentChange nothing(DocumentHead head) {
        return new DocumentChange(head, head, 0, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same change, whose snapshot is stored later. */
    DocumentChange withoutSnapshot() {
        return new DocumentChange(before, after, last, revision, Optional.empty(), versions);
    }

    /** Whether versions are made of all that was read, without a revision of their own. */
    boolean endsAtLast() {
        return revision.isEmpty() && !before.equals(after);
    }
}
