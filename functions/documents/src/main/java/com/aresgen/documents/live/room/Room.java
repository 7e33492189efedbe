package com.aresgen.documents.live.room;

import com.aresgen.documents.live.frames.Bye;
import com.aresgen.documents.live.frames.Frame;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.store.sockets.Member;
import com.aresgen.store.sockets.Seat;
import com.aresgen.store.sockets.SocketStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;

/** The sockets of a document. All are told at once, so that a slow one holds up no other. Safe for threads. */
public final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final SocketStore store;
    private final Sockets sockets;

    @Inject
    public Room(SocketStore store, Sockets sockets) {
        this.store = store;
        this.sockets = sockets;
    }

    /** Tells all sockets of a document except one, and forgets those that are closed. {@link SocketStore#room}. */
    public void tell(String document, String except, Frame frame) {
        var data = SdkBytes.fromUtf8String(frame.json());
        var gone = new ConcurrentLinkedQueue<Member>();
        each(others(document, except), member -> {
            if (!sockets.send(member.socket(), data)) {
                gone.add(member);
            }
        });
        gone.forEach(member -> forget(document, member.socket(), member.client()));
    }

    /** Says goodbye to one socket and closes it. */
    public void dismiss(String socket, Bye bye) {
        LOG.atInfo()
                .addKeyValue("socket", socket)
                .addKeyValue("code", bye.code())
                .log("A socket is dismissed");
        sockets.send(socket, bye.frame());
        sockets.close(socket);
        closed(socket);
    }

    /** Says goodbye to all sockets of a document that {@code which} chooses. */
    public void dismiss(List<Member> members, Bye bye) {
        each(members, member -> dismiss(member.socket(), bye));
    }

    /** A socket is closed: its rows go, and the others hear of it. */
    public void closed(String socket) {
        store.closed(socket).ifPresent(seat -> left(seat.document(), seat.client()));
    }

    private List<Member> others(String document, String except) {
        return store.room(document).stream()
                .filter(member -> !member.socket().equals(except))
                .toList();
    }

    /** The room's row can outlive the socket's own. */
    private void forget(String document, String socket, String client) {
        if (store.closed(socket).map(Seat::document).filter(document::equals).isEmpty()) {
            store.leave(document, socket);
        }
        left(document, client);
    }

    /** An editor that has come again on a new socket has not left. */
    private void left(String document, String client) {
        var others = store.room(document);
        if (others.stream().noneMatch(member -> member.client().equals(client))) {
            var frame = new Frame.Left(client);
            each(others, member -> sockets.send(member.socket(), frame));
        }
    }

    private static void each(List<Member> members, Consumer<Member> action) {
        var tasks = members.stream()
                .map(member -> LogScope.carriedBy(() -> {
                    action.accept(member);
                    return member;
                }))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                if (done.state() == Future.State.FAILED) {
                    throw new IllegalStateException("A socket could not be told", done.exceptionNow());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
