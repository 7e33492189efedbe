package com.aresgen.document;

import com.aresgen.changes.ChangeSet;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was read, with its text.
 *
 * @param revision the newest
 * @param text of the newest revision
 * @param oldest after which the log was read
 * @param log the revisions after {@code oldest}, in order
 */
public record DocumentState(DocumentHead head, long revision, String text, long oldest, List<Revision> log) {
    public DocumentState {
        log = List.copyOf(log);
    }

    /** The revisions after {@code base}; IllegalStateException if they were not read. */
    public List<Revision> after(long base) {
        if (base < oldest) {
            throw new IllegalStateException("The log was read after " + oldest + ", not after " + base);
        }
        return log.stream().filter(each -> each.number() > base).toList();
    }

    /** The change sets of the revisions after {@code base}, each for the text that the one before leaves. */
    public List<ChangeSet> eachAfter(long base) {
        return after(base).stream().map(StoredChanges::of).toList();
    }

    /** All changes since {@code base} as one change set for the text of {@code base}; empty if there are none. */
    public Optional<ChangeSet> changesAfter(long base) {
        return changesBetween(base, revision);
    }

    /** As {@link #changesAfter}, up to the revision {@code last}. */
    public Optional<ChangeSet> changesBetween(long base, long last) {
        var changes = after(base).stream()
                .filter(each -> each.number() <= last)
                .map(StoredChanges::of)
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(ChangeSet.compose(changes));
    }

    /** When the newest revision was accepted; empty for the first text. */
    public Optional<Instant> typedAt() {
        return log.isEmpty() ? Optional.empty() : Optional.of(log.getLast().createdAt());
    }

    /** Whether the revisions were read of which no version is made yet. */
    public boolean knowsPending() {
        return oldest <= head.newest().revision();
    }

    /** The revisions of which no version is made yet. */
    public List<Revision> pending() {
        return after(head.newest().revision());
    }
}
