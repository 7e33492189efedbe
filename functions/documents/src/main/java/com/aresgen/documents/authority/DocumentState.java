package com.aresgen.documents.authority;

import com.aresgen.changes.ChangeSet;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was read, with its text.
 *
 * @param revision the newest
 * @param text of the newest revision
 * @param log the revisions since the oldest that was asked for, in order
 */
public record DocumentState(DocumentHead head, long revision, String text, List<Revision> log) {
    public DocumentState {
        log = List.copyOf(log);
    }

    /** The revisions after {@code base}, which must not be older than those that were asked for. */
    public List<Revision> after(long base) {
        return log.stream().filter(each -> each.number() > base).toList();
    }

    /** All changes since {@code base} as one change set for the text of {@code base}; empty if there are none. */
    public Optional<ChangeSet> changesAfter(long base) {
        return changesBetween(base, revision);
    }

    /** As {@link #changesAfter}, up to the revision {@code last}. */
    Optional<ChangeSet> changesBetween(long base, long last) {
        var changes = after(base).stream()
                .filter(each -> each.number() <= last)
                .map(StoredChanges::of)
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(ChangeSet.compose(changes));
    }

    /** The revisions of which no version is made yet. */
    public List<Revision> pending() {
        return after(head.newest().revision());
    }
}
