package com.aresgen.documents.live.talk;

import com.aresgen.documents.live.frames.Bye;
import com.aresgen.documents.live.frames.Frame;
import com.aresgen.documents.live.frames.Frame.Place;
import com.aresgen.documents.live.frames.Request;
import com.aresgen.documents.live.room.Room;
import com.aresgen.documents.live.room.Sockets;
import com.aresgen.documents.live.talk.Pushes.Fate;
import com.aresgen.documents.read.AuthorView;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.sockets.Cursor;
import com.aresgen.store.sockets.PushLimit;
import com.aresgen.store.sockets.PushLimit.Admission;
import com.aresgen.store.sockets.Seat;
import com.aresgen.store.sockets.Socket;
import com.aresgen.store.sockets.SocketStore;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/** Answers the messages of sockets, which come in any order, at once, and sometimes twice. Safe for threads. */
public final class Conversation {
    private final SocketStore store;
    private final RevisionStore revisions;
    private final PushLimit limit;
    private final Greeting greeting;
    private final Pushes pushes;
    private final Sockets sockets;
    private final Room room;
    private final InstantSource clock;

    @Inject
    public Conversation(
            SocketStore store,
            RevisionStore revisions,
            PushLimit limit,
            Greeting greeting,
            Pushes pushes,
            Sockets sockets,
            Room room,
            InstantSource clock) {
        this.store = store;
        this.revisions = revisions;
        this.limit = limit;
        this.greeting = greeting;
        this.pushes = pushes;
        this.sockets = sockets;
        this.room = room;
        this.clock = clock;
    }

    /** A message of a socket that is closed meanwhile has no answer. */
    public void hear(String socket, Request request) {
        switch (request) {
            case Request.Push push -> push(socket, push);
            case Request.Hello hello -> store.find(socket).ifPresent(found -> greeting.hello(found, hello));
            case Request.Moves(Cursor cursor) -> seated(socket, (_, seat) -> moves(socket, seat, cursor));
            case Request.Token(String token) -> seated(socket, (found, seat) -> greeting.renew(found, seat, token));
            case Request.Ping _ ->
                seated(socket, (_, seat) -> sockets.send(socket, new Frame.Pong(revisions.newest(seat.document()))));
            case Request.Malformed(String detail) ->
                seated(socket, (_, _) -> sockets.send(socket, new Frame.Misunderstood("invalid_message", detail)));
        }
    }

    /** Nothing but a hello comes first. */
    private void seated(String socket, BiConsumer<Socket, Seat> answer) {
        store.find(socket)
                .ifPresent(found -> found.seat()
                        .ifPresentOrElse(
                                seat -> inTime(socket, seat, () -> answer.accept(found, seat)),
                                () -> room.dismiss(socket, Bye.HELLO_EXPECTED)));
    }

    private void inTime(String socket, Seat seat, Runnable answer) {
        if (seat.endsAt().isAfter(clock.instant())) {
            answer.run();
        } else {
            room.dismiss(socket, Bye.TOKEN_EXPIRED);
        }
    }

    private void moves(String socket, Seat seat, Cursor cursor) {
        if (store.moves(seat.document(), socket, cursor)) {
            room.tell(
                    seat.document(),
                    socket,
                    new Frame.Moved(
                            seat.client(), AuthorView.of(seat.token()), cursor.anchor(), cursor.head(), cursor.rev()));
        }
    }

    private void push(String socket, Request.Push push) {
        switch (limit.admit(socket, push.client(), push.seq())) {
            case Admission.Standing _ -> seated(socket, (_, _) -> {});
            case Admission.TooFast _ -> room.dismiss(socket, Bye.TOO_FAST);
            case Admission.Gap(Seat seat) ->
                inTime(
                        socket,
                        seat,
                        () -> sockets.send(
                                socket,
                                new Frame.Reject(
                                        push.seq(), "seq_gap", "A push has the seq after the one before it.")));
            case Admission.Admitted(Seat seat, long latest) ->
                inTime(socket, seat, () -> answer(socket, seat, push, pushes.of(seat, push, latest)));
        }
    }

    private void answer(String socket, Seat seat, Request.Push push, Fate fate) {
        switch (fate) {
            case Fate.Accepted accepted -> accepted(socket, seat, push, accepted);
            case Fate.Nothing(long revision) -> sockets.send(socket, new Frame.Ack(push.seq(), revision, true));
            case Fate.Rejected(String code, String detail) ->
                sockets.send(socket, new Frame.Reject(push.seq(), code, detail));
            case Fate.NoDocument _ -> room.dismiss(socket, Bye.DOCUMENT_DELETED);
        }
    }

    /** A push that was accepted before is told to the others again: the call before may have ended in between. */
    private void accepted(String socket, Seat seat, Request.Push push, Fate.Accepted accepted) {
        var revision = accepted.revision();
        if (!sockets.send(socket, new Frame.Ack(push.seq(), revision.number(), null))) {
            room.closed(socket);
        }
        var cursor = accepted.cursor()
                .map(place -> new Place(place.anchor(), place.head(), null))
                .orElse(null);
        room.tell(seat.document(), socket, Revs.of(revision, accepted.text(), cursor));
        pushes.keep(seat.document(), accepted);
    }
}
