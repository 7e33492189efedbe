package com.aresgen.document;

import com.aresgen.changes.ChangeSet;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.documents.Snapshot;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Reads texts: the nearest snapshot, and the changes since. A function keeps the texts that it read last, since the text
 * of a revision never changes; then the changes alone are read. Safe for threads.
 */
@Singleton
public final class Texts {
    private final RevisionStore revisions;
    private final TextCache cache;

    @Inject
    public Texts(RevisionStore revisions) {
        this.revisions = revisions;
        this.cache = new TextCache();
    }

    /**
     * The document as it is now. {@link RevisionStore#between}, and {@link RevisionStore#snapshot} unless a text is kept.
     *
     * @param oldest the revision after which the log is wanted; a newer one than exists asks for none
     */
    public DocumentState now(DocumentHead head, long oldest) {
        var start = cache.find(head.id(), RevisionStore.HEAD)
                .orElseGet(() -> revisions.snapshot(head.id(), RevisionStore.HEAD));
        // With the newest revision itself, which says when it was accepted.
        var after = Math.max(0, Math.min(oldest, start.revision() - 1));
        var log = revisions.between(head.id(), after, RevisionStore.HEAD);
        var newest = log.isEmpty() ? start.revision() : log.getLast().number();
        var text = replayed(start, log);
        cache.keep(head.id(), new Snapshot(newest, text));
        return new DocumentState(head, newest, text, after, log);
    }

    /** As {@link #now(DocumentHead, long)}, with no more of the log than is needed. */
    public DocumentState now(DocumentHead head) {
        return now(head, RevisionStore.HEAD);
    }

    /** The text of a revision that exists. As {@link #now}, with fewer changes. */
    public String at(DocumentHead head, long revision) {
        var start = cache.find(head.id(), revision).orElseGet(() -> revisions.snapshot(head.id(), revision));
        return replayed(start, revisions.between(head.id(), start.revision(), revision));
    }

    private static String replayed(Snapshot start, List<Revision> log) {
        var changes = log.stream()
                .filter(revision -> revision.number() > start.revision())
                .map(StoredChanges::of)
                .toList();
        return changes.isEmpty() ? start.text() : ChangeSet.compose(changes).apply(start.text());
    }
}
