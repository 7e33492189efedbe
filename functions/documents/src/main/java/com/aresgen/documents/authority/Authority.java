package com.aresgen.documents.authority;

import com.aresgen.changes.ChangeSet;
import com.aresgen.document.DocumentState;
import com.aresgen.document.StoredChanges;
import com.aresgen.document.TextSize;
import com.aresgen.document.Texts;
import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.problem.Failure;
import com.aresgen.store.documents.ChangeWriter;
import com.aresgen.store.documents.DocumentChange;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.Snapshot;
import com.aresgen.store.documents.StoredVersion;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides which change set becomes the next revision of a document, for edits, commands and restores alike. A change for
 * an older revision is rebased over those since, as {@code rebaseUpdates} of {@code @codemirror/collab} does it. The
 * revision's key decides between two that want the same number: the second is decided again. Safe for threads.
 */
public final class Authority {
    private final Texts texts;
    private final VersionMaker versions;
    private final Rest rest;
    private final ChangeWriter writer;
    private final InstantSource clock;

    @Inject
    Authority(Texts texts, VersionMaker versions, Rest rest, ChangeWriter writer, InstantSource clock) {
        this.texts = texts;
        this.versions = versions;
        this.rest = rest;
        this.writer = writer;
        this.clock = clock;
    }

    /** What becomes of a proposal. */
    public sealed interface Verdict {
        /**
         * The next revision, once the change is committed.
         *
         * @param revision the newest then
         * @param version the newest version then
         * @param changes the change set as rebased; empty if it changes nothing, and then there is no new revision
         * @param text of the newest revision
         * @param versions that are made with it
         * @param change what is to be written; empty if nothing is
         */
        record Accepted(
                long revision,
                long version,
                ChangeSet changes,
                String text,
                List<StoredVersion> versions,
                Optional<DocumentChange> change)
                implements Verdict {}

        /** The same client and seq was accepted before. */
        record Known(Revision revision) implements Verdict {}

        record Refused(Failure failure) implements Verdict {}
    }

    /**
     * The document as an edit for the revision {@code base} needs it. What was typed since the newest version is read
     * only where it may become a version now.
     */
    public DocumentState read(DocumentHead head, long base) {
        return texts.now(
                head,
                rest.isFar(head, clock.instant())
                        ? base
                        : Math.min(base, head.newest().revision()));
    }

    /** The document as a change with a version of its own needs it, which is for the revision {@code base}. */
    public DocumentState readForVersion(DocumentHead head, long base) {
        return texts.now(head, Math.min(base, head.newest().revision()));
    }

    /**
     * Decides on a proposal.
     *
     * @param author the id of the actor that wants the change
     * @param state by {@link #read} or {@link #readForVersion}
     */
    public Verdict decide(String author, DocumentState state, Proposal proposal) {
        if (proposal.base() > state.revision()) {
            return new Verdict.Refused(FutureRevision.of(state.revision()));
        }
        var since = state.after(proposal.base());
        var known = since.stream()
                .filter(each -> each.client().equals(proposal.client()) && each.seq() == proposal.seq())
                .findFirst();
        if (known.isPresent()) {
            return new Verdict.Known(known.get());
        }
        if (!since.isEmpty() && !proposal.rebases()) {
            return new Verdict.Refused(new RevisionConflict(OptionalLong.of(state.revision())));
        }
        return rebased(author, state, proposal);
    }

    /**
     * The writes of what was accepted. If another call changes the document first, the endpoint decides again.
     *
     * @param call whose answer shows the revision
     */
    public List<Write> writes(Call call, Verdict.Accepted accepted) {
        return accepted.change()
                .map(change -> writer.writes(change, call.replayRecord(), RevisionConflict.OVERTAKEN))
                .orElse(List.of());
    }

    private Verdict rebased(String author, DocumentState state, Proposal proposal) {
        var since = state.eachAfter(proposal.base());
        var length = since.isEmpty() ? state.text().length() : since.getFirst().length();
        if (proposal.changes().length() != length) {
            return new Verdict.Refused(InvalidChangeSet.of(
                    "is made for a text of " + proposal.changes().length() + " code units, and the text of revision "
                            + proposal.base() + " has " + length));
        }
        var changes = Rebase.over(proposal.changes(), since);
        var fault = changes.fault(state.text());
        return fault.isPresent()
                ? new Verdict.Refused(InvalidChangeSet.of(fault.get()))
                : accepted(author, state, proposal, changes);
    }

    private Verdict accepted(String author, DocumentState state, Proposal proposal, ChangeSet changes) {
        var text = changes.apply(state.text());
        var tooLarge = TextSize.refusal("document with this change", text);
        if (text.length() > state.text().length() && tooLarge.isPresent()) {
            return new Verdict.Refused(tooLarge.get());
        }
        var revision =
                changes.isEmpty() ? Optional.<Revision>empty() : Optional.of(next(author, state, proposal, changes));
        var made = versions.made(state, revision, text, proposal, author, clock.instant());
        if (revision.isEmpty() && made.versions().isEmpty()) {
            return new Verdict.Accepted(
                    state.revision(), state.head().newest().version(), changes, text, List.of(), Optional.empty());
        }
        var change = new DocumentChange(
                state.head(),
                made.head(),
                state.revision(),
                revision,
                revision.map(Revision::number).filter(Snapshot::isDue).map(number -> new Snapshot(number, text)),
                made.versions());
        return new Verdict.Accepted(
                revision.map(Revision::number).orElse(state.revision()),
                made.head().newest().version(),
                changes,
                text,
                made.versions(),
                Optional.of(change));
    }

    private Revision next(String author, DocumentState state, Proposal proposal, ChangeSet changes) {
        return new Revision(
                state.revision() + 1,
                author,
                proposal.origin(),
                proposal.client(),
                proposal.seq(),
                StoredChanges.json(changes),
                clock.instant());
    }
}
