package com.aresgen.documents.live.client;

import com.aresgen.changes.ChangeSet;
import com.aresgen.changes.diff.TextDiff;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A typist's text: that of a revision, then the push in flight, then what was typed since. Both are mapped over each
 * revision that comes before them, as the server does it with the push ({@code Rebase}).
 */
final class Replica {
    private String client;
    private long seq;
    private long revision;
    private String confirmed;
    private Optional<Push> push = Optional.empty();
    private ChangeSet sent;
    private ChangeSet typed;
    private boolean doubtful;

    Replica(String client, long revision, String confirmed) {
        this.client = client;
        this.revision = revision;
        this.confirmed = confirmed;
        this.sent = ChangeSet.empty(confirmed.length());
        this.typed = sent;
    }

    long revision() {
        return revision;
    }

    /** As its typist sees it. */
    String text() {
        return typed.apply(sent.apply(confirmed));
    }

    Optional<Push> push() {
        return push;
    }

    boolean hasTyped() {
        return !typed.isEmpty();
    }

    /** Whether the push in flight was mapped over a repair, so that its result must be fetched. */
    boolean isDoubtful() {
        return doubtful;
    }

    void type(ChangeSet edit) {
        typed = typed.compose(edit);
    }

    /** Makes a push of what was typed, which must be something, while none is in flight. */
    Push nextPush() {
        seq++;
        var next = new Push(client, seq, revision, typed);
        push = Optional.of(next);
        sent = typed;
        typed = ChangeSet.empty(sent.newLength());
        return next;
    }

    /** Applies the next revision; false if its checksum is not that of the text. IllegalArgumentException if it is for another text. */
    boolean apply(KnownRevision next) {
        if (next.number() != revision + 1) {
            throw new IllegalStateException(next.number() + " does not follow " + revision);
        }
        if (push.filter(next::isOf).isPresent()) {
            own(next.changes().orElse(sent));
        } else {
            others(next.changes().orElseThrow());
        }
        revision++;
        return next.sum().filter(sum -> !sum.equals(sum(confirmed))).isEmpty();
    }

    private void own(ChangeSet changes) {
        if (!changes.equals(sent)) {
            if (!doubtful) {
                throw new IllegalStateException("The server has rebased to " + changes + ", its client to " + sent);
            }
            typed = typed.map(sent.invert(confirmed).compose(changes), false);
        }
        confirmed = changes.apply(confirmed);
        settle();
    }

    private void others(ChangeSet changes) {
        var text = changes.apply(confirmed);
        typed = typed.map(changes.map(sent, true), false);
        sent = sent.map(changes, false);
        confirmed = text;
    }

    /** The push in flight changes nothing. */
    void nothing() {
        if (!sent.isEmpty()) {
            throw new IllegalStateException("The server finds nothing in " + sent);
        }
        settle();
    }

    private void settle() {
        push = Optional.empty();
        sent = ChangeSet.empty(confirmed.length());
        doubtful = false;
    }

    /**
     * The push in flight was refused: its typing is pushed again, under another name, since a second refusal of the same
     * push may still come.
     */
    void release(String other) {
        typed = sent.compose(typed);
        settle();
        client = other;
        seq = 0;
    }

    /** Sets the text of the revision right, and moves all typing over the difference. */
    void repair(String right) {
        if (right.equals(confirmed)) {
            return;
        }
        others(TextDiff.changes(confirmed, right));
        doubtful = push.isPresent();
    }

    /** Replaces the text by another, which is not that of the revision. */
    void damage(String other) {
        others(TextDiff.changes(confirmed, other));
    }

    String confirmed() {
        return confirmed;
    }

    private static String sum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
