package com.aresgen.documents.live.talk;

import com.aresgen.documents.live.frames.Frame;
import com.aresgen.documents.live.frames.Frame.Place;
import com.aresgen.documents.live.frames.Frame.Presence;
import com.aresgen.documents.live.frames.Frame.Rev;
import com.aresgen.documents.read.AuthorView;
import com.aresgen.http.values.Permission;
import com.aresgen.store.documents.Revision;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.sockets.Member;
import com.aresgen.store.sockets.Seat;
import com.aresgen.store.sockets.SocketStore;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes welcomes: who else is there, and what the socket lacks of the text. Safe for threads. */
public final class Welcomes {
    /** Above it a snapshot is shorter. */
    private static final int MOST_REVISIONS = 500;

    private static final int MOST_PRESENT = 50;

    /** What a welcome has beside its lists, and some room. */
    private static final int REST = 1_024;

    private final RevisionStore revisions;
    private final SocketStore sockets;
    private final ApiAddress api;

    @Inject
    public Welcomes(RevisionStore revisions, SocketStore sockets, ApiAddress api) {
        this.revisions = revisions;
        this.sockets = sockets;
        this.api = api;
    }

    /** {@link SocketStore#room}, and {@link RevisionStore#newest} or {@link RevisionStore#between}. */
    Frame of(String socket, Seat seat, OptionalLong have) {
        var present = present(seat.document(), socket);
        return have.isEmpty()
                ? snapshot(seat, present, revisions.newest(seat.document()))
                : missing(seat, present, have.getAsLong());
    }

    private Frame missing(Seat seat, List<Presence> present, long have) {
        var missing = new ArrayList<Revision>();
        var log = revisions.between(seat.document(), have, RevisionStore.HEAD, MOST_REVISIONS + 1);
        while (log.hasNext() && missing.size() <= MOST_REVISIONS) {
            missing.add(log.next());
        }
        if (missing.isEmpty()) {
            var newest = revisions.newest(seat.document());
            return newest == have ? welcome(seat, newest, present, List.of(), null) : snapshot(seat, present, newest);
        }
        return missing.size() > MOST_REVISIONS
                ? snapshot(seat, present, revisions.newest(seat.document()))
                : welcome(seat, missing.getLast().number(), present, fitting(missing, present), null);
    }

    private Frame snapshot(Seat seat, List<Presence> present, long newest) {
        return welcome(seat, newest, present, null, new Frame.Snapshot(newest, api.ofDocument(seat.document())));
    }

    /** The first revisions, as many as the frame holds. */
    private static List<Rev> fitting(List<Revision> missing, List<Presence> present) {
        var left = Frame.LARGEST - REST - Frame.sizeOf(present);
        var fitting = new ArrayList<Rev>();
        for (var revision : missing) {
            var rev = Revs.of(revision);
            left -= Frame.sizeOf(rev) + 1;
            if (left < 0) {
                break;
            }
            fitting.add(rev);
        }
        return fitting;
    }

    /** Each editor once, by its latest socket: one that has come again may still have an old one. */
    private List<Presence> present(String document, String socket) {
        var editors = new LinkedHashMap<String, Presence>();
        for (var member : sockets.room(document)) {
            if (!member.socket().equals(socket) && editors.size() < MOST_PRESENT) {
                editors.put(member.client(), presence(member));
            }
        }
        return List.copyOf(editors.values());
    }

    private static Presence presence(Member member) {
        return new Presence(
                member.client(),
                AuthorView.of(member.token()),
                member.cursor()
                        .map(cursor -> new Place(cursor.anchor(), cursor.head(), cursor.rev()))
                        .orElse(null));
    }

    private static Frame welcome(
            Seat seat, long head, List<Presence> present, @Nullable List<Rev> revs, Frame.@Nullable Snapshot snapshot) {
        var permissions = Stream.of(Permission.READ, Permission.WRITE)
                .filter(seat.permission()::covers)
                .map(Permission::wire)
                .toList();
        return new Frame.Welcome(head, seat.endsAt(), permissions, present, revs, snapshot);
    }
}
