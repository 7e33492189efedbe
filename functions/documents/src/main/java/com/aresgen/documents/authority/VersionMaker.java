package com.aresgen.documents.authority;

import com.aresgen.document.DocumentState;
import com.aresgen.document.StoredChanges;
import com.aresgen.document.Texts;
import com.aresgen.http.values.Ids;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.StoredVersion;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes versions: of typing whose author rests, of what was typed before a command, and of the command. */
final class VersionMaker {
    private final Texts texts;
    private final Rest rest;
    private final Ids ids;

    @Inject
    VersionMaker(Texts texts, Rest rest, Ids ids) {
        this.texts = texts;
        this.rest = rest;
        this.ids = ids;
    }

    /** Versions that are due, and the head with the newest of them. */
    record Made(DocumentHead head, List<StoredVersion> versions) {}

    /** The versions that are due when nothing is added to the document. */
    Made ofRest(DocumentState state, Instant now) {
        var made = new Chain(state);
        rest.ended(state.pending(), now).forEach(made::add);
        return made.end(rest.next(made.pending()));
    }

    /**
     * The versions that are due with a proposal.
     *
     * @param revision its revision; empty if it changes nothing
     * @param text after it
     */
    Made made(
            DocumentState state,
            Optional<Revision> revision,
            String text,
            Proposal proposal,
            String author,
            Instant now) {
        if (proposal.version().isEmpty()) {
            return state.knowsPending() ? typed(state, revision, now) : new Made(state.head(), List.of());
        }
        var made = new Chain(state);
        state.pending().reversed().stream().findFirst().ifPresent(made::add);
        made.add(new VersionDraft(
                revision.map(Revision::number).orElse(state.revision()),
                text,
                revision.map(StoredChanges::of),
                author,
                proposal.origin(),
                proposal.version().get().note(),
                now));
        return made.end(Optional.empty());
    }

    /**
     * Typing. While the head has a time of rest, it stays, although it may be too early now: typing writes the head only
     * once that time has come.
     */
    private Made typed(DocumentState state, Optional<Revision> revision, Instant now) {
        var made = new Chain(state);
        rest.ended(state.pending(), now).forEach(made::add);
        if (made.isEmpty() && rest.isFar(state.head(), now)) {
            return new Made(state.head(), List.of());
        }
        var typed = new ArrayList<>(made.pending());
        revision.ifPresent(typed::add);
        return made.end(rest.next(typed));
    }

    /** Versions that follow each other. */
    private final class Chain {
        private final DocumentState state;
        private final List<StoredVersion> versions = new ArrayList<>();
        private DocumentHead.Newest newest;

        Chain(DocumentState state) {
            this.state = state;
            this.newest = state.head().newest();
        }

        void add(Revision last) {
            var text = last.number() == state.revision() ? state.text() : texts.at(state.head(), last.number());
            var changes = state.changesBetween(newest.revision(), last.number());
            add(new VersionDraft(
                    last.number(), text, changes, last.author(), last.origin(), Optional.empty(), last.createdAt()));
        }

        void add(VersionDraft draft) {
            var version = draft.following(newest, ids);
            versions.add(version);
            newest = VersionDraft.newest(version, draft.text());
        }

        List<Revision> pending() {
            return state.after(newest.revision());
        }

        boolean isEmpty() {
            return versions.isEmpty();
        }

        Made end(Optional<Instant> restAt) {
            return new Made(state.head().with(newest, restAt), versions);
        }
    }
}
