package com.aresgen.documents.live.talk;

import com.aresgen.documents.live.frames.Bye;
import com.aresgen.documents.live.frames.Frame;
import com.aresgen.documents.live.frames.Request;
import com.aresgen.documents.live.room.Room;
import com.aresgen.documents.live.room.SocketTimer;
import com.aresgen.documents.live.room.Sockets;
import com.aresgen.documents.live.talk.Credentials.Judgement;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.sockets.Seat;
import com.aresgen.store.sockets.Socket;
import com.aresgen.store.sockets.SocketStore;
import jakarta.inject.Inject;
import java.util.Optional;

/** Answers a hello, and takes another token later. Safe for threads. */
public final class Greeting {
    private final SocketStore store;
    private final DocumentStore documents;
    private final Credentials credentials;
    private final Welcomes welcomes;
    private final SocketTimer timer;
    private final Sockets sockets;
    private final Room room;

    @Inject
    public Greeting(
            SocketStore store,
            DocumentStore documents,
            Credentials credentials,
            Welcomes welcomes,
            SocketTimer timer,
            Sockets sockets,
            Room room) {
        this.store = store;
        this.documents = documents;
        this.credentials = credentials;
        this.welcomes = welcomes;
        this.timer = timer;
        this.sockets = sockets;
        this.room = room;
    }

    void hello(Socket socket, Request.Hello hello) {
        if (socket.seat().isPresent()) {
            sockets.send(
                    socket.id(),
                    new Frame.Misunderstood("invalid_message", "The hello of this socket was said before."));
            return;
        }
        switch (credentials.of(socket, hello.token())) {
            case Judgement.Refused(Bye bye) -> room.dismiss(socket.id(), bye);
            case Judgement.Seated(Seat seat) -> seated(socket, named(seat, hello.client()), hello);
        }
    }

    /**
     * Token and document are asked for again once the socket sits in the room: who ends them after that finds it there,
     * who ended them before is seen now.
     */
    private void seated(Socket socket, Seat seat, Request.Hello hello) {
        if (!store.sits(socket, seat)) {
            return;
        }
        if (credentials.of(socket, hello.token()) instanceof Judgement.Refused(Bye bye)) {
            room.dismiss(socket.id(), bye);
        } else if (documents.find(seat.document()).isEmpty()) {
            room.dismiss(socket.id(), Bye.DOCUMENT_DELETED);
        } else {
            timer.start(new Socket(socket.id(), socket.origin(), socket.openedAt(), Optional.of(seat)));
            sockets.send(socket.id(), welcomes.of(socket.id(), seat, hello.have()));
        }
    }

    /** A token of the same document takes the place of the one before. */
    void renew(Socket socket, Seat seat, String token) {
        switch (credentials.of(socket, token)) {
            case Judgement.Refused(Bye bye) -> room.dismiss(socket.id(), bye);
            case Judgement.Seated(Seat other) -> {
                if (other.document().equals(seat.document())) {
                    renewed(socket, seat.by(other.token(), other.permission(), other.endsAt()));
                } else {
                    room.dismiss(socket.id(), Bye.INVALID_TOKEN);
                }
            }
        }
    }

    private void renewed(Socket socket, Seat seat) {
        if (!store.renews(socket, seat)) {
            return;
        }
        var after = new Socket(socket.id(), socket.origin(), socket.openedAt(), Optional.of(seat));
        if (timer.isEarlier(after, socket)) {
            timer.start(after);
        }
        sockets.send(socket.id(), new Frame.TokenOk(seat.endsAt()));
    }

    private static Seat named(Seat seat, Optional<String> client) {
        return client.map(name -> new Seat(seat.document(), name, seat.token(), seat.permission(), seat.endsAt()))
                .orElse(seat);
    }
}
