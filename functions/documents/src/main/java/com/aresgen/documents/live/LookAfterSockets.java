package com.aresgen.documents.live;

import com.aresgen.document.Texts;
import com.aresgen.documents.live.frames.Bye;
import com.aresgen.documents.live.news.News;
import com.aresgen.documents.live.room.Room;
import com.aresgen.documents.live.room.SocketTimer;
import com.aresgen.documents.live.room.SocketTimes;
import com.aresgen.documents.live.talk.Revs;
import com.aresgen.lambda.work.QueueFunction;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.sockets.Member;
import com.aresgen.store.sockets.Socket;
import com.aresgen.store.sockets.SocketStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Tells sockets what HTTP endpoints have done, and dismisses those whose time is over. */
public final class LookAfterSockets implements QueueFunction.Work {
    /** Delays of SQS are whole seconds. */
    private static final Duration EARLY = Duration.ofSeconds(1);

    private final SocketStore store;
    private final DocumentStore documents;
    private final RevisionStore revisions;
    private final Texts texts;
    private final Room room;
    private final SocketTimes times;
    private final SocketTimer timer;
    private final InstantSource clock;

    @Inject
    public LookAfterSockets(
            SocketStore store,
            DocumentStore documents,
            RevisionStore revisions,
            Texts texts,
            Room room,
            SocketTimes times,
            SocketTimer timer,
            InstantSource clock) {
        this.store = store;
        this.documents = documents;
        this.revisions = revisions;
        this.texts = texts;
        this.room = room;
        this.times = times;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public void handle(JsonNode message, Instant deadline) {
        switch (News.of(message)) {
            case News.Revised(String document, long revision) -> revised(document, revision);
            case News.Revoked(String document, String token) ->
                dismiss(document, member -> member.token().equals(token), Bye.TOKEN_REVOKED);
            case News.Deleted(String document) -> dismiss(document, _ -> true, Bye.DOCUMENT_DELETED);
            case News.Timer(String socket) -> store.find(socket).ifPresent(this::lookAfter);
        }
    }

    private void revised(String document, long number) {
        var members = room.members(document);
        if (members.isEmpty()) {
            return;
        }
        documents.find(document).ifPresent(head -> {
            var text = Revs.isSummed(number) ? Optional.of(texts.at(head, number)) : Optional.<String>empty();
            revisions
                    .between(document, number - 1, number)
                    .forEach(revision -> room.tell(document, members, Revs.of(revision, text, null)));
        });
    }

    private void dismiss(String document, Predicate<Member> which, Bye bye) {
        room.dismiss(document, room.members(document).stream().filter(which).toList(), bye);
    }

    private void lookAfter(Socket socket) {
        times.end(socket, clock.instant()).ifPresentOrElse(bye -> room.dismiss(socket.id(), bye), () -> wait(socket));
    }

    private void wait(Socket socket) {
        var left = times.left(socket, clock.instant());
        if (left.compareTo(EARLY) > 0) {
            timer.start(socket);
            return;
        }
        LockSupport.parkNanos(left.toNanos());
        store.find(socket.id()).ifPresent(this::lookAfter);
    }
}
