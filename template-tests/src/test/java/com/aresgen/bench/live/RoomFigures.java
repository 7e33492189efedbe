package com.aresgen.bench.live;

import com.aresgen.bench.Quantiles;
import com.aresgen.bench.live.Writer.Pushed;
import com.aresgen.documents.live.ShuffledApi;
import com.aresgen.suite.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * What a room of so many sockets shows in the time that is measured.
 *
 * @param acks from a push to its acknowledgement, in milliseconds
 * @param revs from a push to its revision at each other socket, in milliseconds
 * @param posts messages to sockets
 */
record RoomFigures(
        int sockets,
        int writers,
        int pushes,
        long revisions,
        int conflicts,
        Quantiles acks,
        Quantiles revs,
        long posts,
        Store.Used used) {
    static final Duration TIME = Duration.ofSeconds(40);
    static final int MOST_WRITERS = 8;

    /** Longer than a new socket may wait with its hello: by then the worker has looked whether it was said. */
    private static final Duration WARM_UP = Duration.ofSeconds(12);

    private static final double NANOS_PER_MILLI = 1e6;

    static RoomFigures measure(ShuffledApi api, int sockets, Store store)
            throws InterruptedException, ExecutionException {
        var words = Words.in(api);
        var room = new ArrayList<TimedSocket>();
        try {
            for (var i = 0; i < sockets; i++) {
                room.add(TimedSocket.joined(words.place(), "editor" + i));
            }
            var writers = room.stream()
                    .limit(MOST_WRITERS)
                    .map(socket -> new Writer(socket, words))
                    .toList();
            typed(writers, WARM_UP).forEach(pushed -> allHear(room, pushed));
            return measured(room, writers, store);
        } finally {
            room.forEach(TimedSocket::close);
        }
    }

    private static RoomFigures measured(List<TimedSocket> room, List<Writer> writers, Store store)
            throws InterruptedException, ExecutionException {
        var before = store.used();
        var head = newest(room);
        var posts = posts(room);
        var pushes = typed(writers, TIME);
        var revs = pushes.stream()
                .flatMap(pushed -> allHear(room, pushed).stream())
                .toList();
        return new RoomFigures(
                room.size(),
                writers.size(),
                pushes.size(),
                newest(room) - head,
                pushes.stream().mapToInt(Pushed::conflicts).sum(),
                Quantiles.of(pushes.stream()
                        .map(pushed -> (pushed.ackedAt() - pushed.sentAt()) / NANOS_PER_MILLI)
                        .toList()),
                Quantiles.of(revs),
                posts(room) - posts,
                store.used().since(before));
    }

    private static List<Pushed> typed(List<Writer> writers, Duration time)
            throws InterruptedException, ExecutionException {
        var pushes = new ArrayList<Pushed>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var typing = writers.stream()
                    .<Callable<List<Pushed>>>map(writer -> () -> writer.type(time))
                    .toList();
            for (var done : threads.invokeAll(typing)) {
                pushes.addAll(done.get());
            }
        }
        return pushes;
    }

    /** How long its revision took to each other socket. */
    private static List<Double> allHear(List<TimedSocket> room, Pushed pushed) {
        return room.stream()
                .filter(socket -> !socket.client().equals(pushed.client()))
                .map(socket ->
                        Waiting.until(() -> socket.revisionAt(pushed.client(), pushed.seq()), Optional::isPresent))
                .map(at -> (at.orElseThrow() - pushed.sentAt()) / NANOS_PER_MILLI)
                .toList();
    }

    private static long newest(List<TimedSocket> room) {
        return room.stream().mapToLong(TimedSocket::newest).max().orElseThrow();
    }

    private static long posts(List<TimedSocket> room) {
        return room.stream()
                .mapToLong(
                        socket -> socket.answered().messages() + socket.told().messages())
                .sum();
    }
}
