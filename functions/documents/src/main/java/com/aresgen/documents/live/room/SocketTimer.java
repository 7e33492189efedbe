package com.aresgen.documents.live.room;

import com.aresgen.documents.live.news.News;
import com.aresgen.http.json.Json;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.sockets.Socket;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Sends one delayed message for each socket, by which a worker looks after the socket when its time is over, although
 * nobody types; the worker sends the next one. SQS delays by up to 15 minutes, so a socket costs four messages an hour.
 */
public final class SocketTimer {
    private final SocketTimes times;
    private final Queues queues;
    private final InstantSource clock;
    private final String queue;

    @Inject
    public SocketTimer(SocketTimes times, Queues queues, InstantSource clock, QueueUrls urls) {
        this.times = times;
        this.queues = queues;
        this.clock = clock;
        this.queue = urls.sockets();
    }

    /** Whole seconds, rounded down: who comes early waits for the rest. */
    public void start(Socket socket) {
        var left = Duration.between(clock.instant(), times.next(socket));
        queues.wake(
                queue,
                Json.MAPPER.writeValueAsString(new News.Timer(socket.id()).json()),
                left.isNegative() ? Duration.ZERO : left);
    }

    /** Whether another timer is needed because the socket must now go earlier. */
    public boolean isEarlier(Socket now, Socket before) {
        return times.next(now).isBefore(times.next(before));
    }
}
