package com.aresgen.documents.live.room;

import com.aresgen.documents.live.frames.Bye;
import com.aresgen.documents.live.frames.Frame;
import com.aresgen.lambda.logs.LogScope;
import com.aresgen.store.sockets.Member;
import com.aresgen.store.sockets.Seat;
import com.aresgen.store.sockets.SocketStore;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;

/** Sends to the sockets of a document, to all at once, so that a slow one holds up no other. Safe for threads. */
public final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final SocketStore store;
    private final Sockets sockets;

    @Inject
    public Room(SocketStore store, Sockets sockets) {
        this.store = store;
        this.sockets = sockets;
    }

    /** The sockets of a document. {@link SocketStore#room}. */
    public List<Member> members(String document) {
        return store.room(document);
    }

    /** Tells all sockets of a document except one. {@link SocketStore#room}. */
    public void tell(String document, String except, Frame frame) {
        tell(
                document,
                members(document).stream()
                        .filter(member -> !member.socket().equals(except))
                        .toList(),
                frame);
    }

    /** Tells sockets of a document, and forgets those that are closed. */
    public void tell(String document, List<Member> members, Frame frame) {
        var gone = sent(members, frame);
        gone.forEach(member -> forget(document, member.socket()));
        left(document, gone.stream().map(Member::client));
    }

    /** Says goodbye to one socket and closes it. */
    public void dismiss(String socket, Bye bye) {
        goodbye(socket, bye);
        closed(socket);
    }

    /** Says goodbye to sockets of a document; those who stay hear of it once all are closed. */
    public void dismiss(String document, List<Member> members, Bye bye) {
        each(members, member -> {
            goodbye(member.socket(), bye);
            forget(document, member.socket());
        });
        left(document, members.stream().map(Member::client));
    }

    /** A socket is closed: its rows go, and the others hear of it. */
    public void closed(String socket) {
        store.closed(socket).ifPresent(seat -> left(seat.document(), Stream.of(seat.client())));
    }

    private void goodbye(String socket, Bye bye) {
        LOG.atInfo()
                .addKeyValue("socket", socket)
                .addKeyValue("code", bye.code())
                .log("A socket is dismissed");
        sockets.send(socket, bye.frame());
        sockets.close(socket);
    }

    /** The room's row can outlive the socket's own. */
    private void forget(String document, String socket) {
        if (store.closed(socket).map(Seat::document).filter(document::equals).isEmpty()) {
            store.leave(document, socket);
        }
    }

    /** An editor that has come again on a new socket has not left. */
    private void left(String document, Stream<String> clients) {
        var gone = clients.collect(Collectors.toCollection(LinkedHashSet::new));
        if (gone.isEmpty()) {
            return;
        }
        var others = members(document);
        others.forEach(member -> gone.remove(member.client()));
        gone.forEach(client -> sent(others, new Frame.Left(client)));
    }

    /** Sends a frame to all at once; those that are closed. */
    private List<Member> sent(List<Member> members, Frame frame) {
        var data = SdkBytes.fromUtf8String(frame.json());
        var gone = new ConcurrentLinkedQueue<Member>();
        each(members, member -> {
            if (!sockets.send(member.socket(), data)) {
                gone.add(member);
            }
        });
        return List.copyOf(gone);
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
