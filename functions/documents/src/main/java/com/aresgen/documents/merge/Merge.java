package com.aresgen.documents.merge;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.Overlaps;
import com.aresgen.document.DocumentState;
import com.aresgen.document.Texts;
import com.aresgen.documents.authority.Authority;
import com.aresgen.store.documents.DocumentHead;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Merges an edit for an old revision into the newest: what people typed since is never overwritten. Safe for threads. */
public final class Merge {
    private final Authority authority;
    private final Texts texts;

    @Inject
    public Merge(Authority authority, Texts texts) {
        this.authority = authority;
        this.texts = texts;
    }

    /**
     * An edit for the newest text, and the parts of it that were left out.
     *
     * @param state the document with the text that {@code changes} are for
     * @param since what others changed since the text of the edit; empty: nothing
     */
    public record Merged(
            DocumentState state, Optional<ChangeSet> since, ChangeSet changes, List<ConflictView> conflicts) {}

    /** One read of the document as it is now, and of the text of {@code base} where others changed it since. */
    public Merged of(DocumentHead head, long base, ChangeSet edit) {
        var state = authority.readForVersion(head, base);
        var since = state.changesAfter(base);
        if (since.isEmpty()) {
            return new Merged(state, since, edit, List.of());
        }
        var overlaps = Overlaps.of(edit, since.get(), texts.at(head, base));
        var merged = overlaps.rebased().apply(state.text());
        return new Merged(
                state,
                since,
                overlaps.rebased(),
                overlaps.conflicts().stream()
                        .map(conflict -> ConflictView.of(conflict, merged))
                        .toList());
    }
}
