package com.aresgen.documents.live.talk;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.ChangesJson;
import com.aresgen.document.DocumentState;
import com.aresgen.document.StoredChanges;
import com.aresgen.documents.authority.Authority;
import com.aresgen.documents.authority.Authority.Verdict;
import com.aresgen.documents.authority.Proposal;
import com.aresgen.documents.authority.Rebase;
import com.aresgen.documents.live.frames.Request;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.stages.PayloadTooLarge;
import com.aresgen.http.values.Permission;
import com.aresgen.store.documents.ChangeWriter;
import com.aresgen.store.documents.DocumentChange;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.Revision.Origin;
import com.aresgen.store.documents.Snapshot;
import com.aresgen.store.sockets.Cursor;
import com.aresgen.store.sockets.Seat;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Decides on pushes and commits them: the next revision, one more read and Put for each that was quicker. Safe for
 * threads.
 */
public final class Pushes {
    private static final int ROUNDS = 8;

    private final DocumentStore documents;
    private final Authority authority;
    private final ChangeWriter writer;

    @Inject
    public Pushes(DocumentStore documents, Authority authority, ChangeWriter writer) {
        this.documents = documents;
        this.authority = authority;
        this.writer = writer;
    }

    /** What becomes of a push. */
    sealed interface Fate {
        /**
         * It is a revision.
         *
         * @param text after it; empty if it was accepted before
         * @param cursor of its author, in that text
         */
        record Accepted(Revision revision, Optional<String> text, Optional<Cursor> cursor) implements Fate {}

        /** It changes nothing. */
        record Nothing(long revision) implements Fate {}

        record Rejected(String code, String detail) implements Fate {}

        record NoDocument() implements Fate {}
    }

    /**
     * {@link DocumentStore#find}, {@link Authority#read} and {@link ChangeWriter#commitTyped} in each round.
     *
     * @param latest the highest seq that the client has sent on its socket
     */
    Fate of(Seat seat, Request.Push push, long latest) {
        if (!seat.permission().covers(Permission.WRITE)) {
            return new Fate.Rejected("read_only", "The token of this socket may read only.");
        }
        return switch (ChangesJson.read(push.changes())) {
            case ChangesJson.Malformed(var pointer, var detail) ->
                new Fate.Rejected("invalid_change_set", "changes" + pointer + " " + detail + ".");
            case ChangesJson.Read(ChangeSet changes) -> decided(seat, push, changes, latest);
        };
    }

    private Fate decided(Seat seat, Request.Push push, ChangeSet changes, long latest) {
        for (var round = 0; round < ROUNDS; round++) {
            var head = documents.find(seat.document());
            if (head.isEmpty()) {
                return new Fate.NoDocument();
            }
            var fate = round(seat, push, changes, latest, authority.read(head.get(), push.base()));
            if (fate.isPresent()) {
                return fate.get();
            }
        }
        return new Fate.Rejected("conflict", "Others were quicker in each of " + ROUNDS + " rounds. Push again.");
    }

    /** Empty if another revision was quicker. */
    private Optional<Fate> round(Seat seat, Request.Push push, ChangeSet changes, long latest, DocumentState state) {
        var proposal =
                new Proposal(push.client(), push.seq(), push.base(), changes, Origin.EDIT, true, Optional.empty());
        var since = push.base() > state.revision() ? List.<Revision>of() : state.after(push.base());
        return switch (authority.decide(seat.token(), state, proposal)) {
            case Verdict.Refused(Failure failure) -> Optional.of(rejected(failure));
            case Verdict.Known(Revision revision) -> Optional.of(known(revision, changes, since));
            case Verdict.Accepted accepted ->
                push.seq() < latest || since.stream().anyMatch(each -> isLater(each, push))
                        ? Optional.of(reused(push.seq()))
                        : committed(push, changes, since, accepted);
        };
    }

    private Optional<Fate> committed(
            Request.Push push, ChangeSet changes, List<Revision> since, Verdict.Accepted accepted) {
        var revision = accepted.change().flatMap(DocumentChange::revision);
        if (revision.isEmpty()) {
            return Optional.of(new Fate.Nothing(accepted.revision()));
        }
        return accepted.change()
                .filter(writer::commitTyped)
                .map(_ -> new Fate.Accepted(
                        revision.get(), Optional.of(accepted.text()), cursor(push, changes, since, revision.get())));
    }

    /** Stores the text of a revision where a snapshot is due, once the sockets have it. */
    void keep(String document, Fate.Accepted accepted) {
        accepted.text()
                .filter(_ -> Snapshot.isDue(accepted.revision().number()))
                .ifPresent(text ->
                        writer.keep(document, new Snapshot(accepted.revision().number(), text)));
    }

    /** The same push again, if its changes lead to what was stored. */
    private static Fate known(Revision revision, ChangeSet changes, List<Revision> since) {
        var before = since.stream()
                .filter(each -> each.number() < revision.number())
                .map(StoredChanges::of)
                .toList();
        return isFor(changes, before, revision)
                ? new Fate.Accepted(revision, Optional.empty(), Optional.empty())
                : reused(revision.seq());
    }

    private static boolean isFor(ChangeSet changes, List<ChangeSet> before, Revision revision) {
        var stored = StoredChanges.of(revision);
        var length = before.isEmpty() ? stored.length() : before.getFirst().length();
        return changes.length() == length && Rebase.over(changes, before).equals(stored);
    }

    private static boolean isLater(Revision revision, Request.Push push) {
        return revision.client().equals(push.client()) && revision.seq() > push.seq();
    }

    private static Optional<Cursor> cursor(
            Request.Push push, ChangeSet changes, List<Revision> since, Revision revision) {
        return push.cursor()
                .filter(cursor -> Math.max(cursor.anchor(), cursor.head()) <= changes.newLength())
                .map(cursor -> {
                    var others = since.stream().map(StoredChanges::of).toList();
                    return new Cursor(
                            Rebase.place(changes, others, cursor.anchor()),
                            Rebase.place(changes, others, cursor.head()),
                            revision.number());
                });
    }

    private static Fate reused(long seq) {
        return new Fate.Rejected("seq_reused", "Other changes were pushed under the seq " + seq + ".");
    }

    private static Fate rejected(Failure failure) {
        return new Fate.Rejected(
                failure instanceof PayloadTooLarge ? "too_large" : "invalid_change_set", sentence(failure.detail()));
    }

    private static String sentence(String detail) {
        return detail.endsWith(".") ? detail : detail + ".";
    }
}
