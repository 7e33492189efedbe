package com.aresgen.documents.live.room;

import com.aresgen.documents.live.frames.Bye;
import com.aresgen.store.sockets.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a socket may stay.
 *
 * @param hello how long it may wait with its hello
 * @param life how long it may live: a little less than API Gateway's two hours, so that it is told before
 */
public record SocketTimes(Duration hello, Duration life) {
    /** Why the socket must go now; empty if it may stay. */
    public Optional<Bye> end(Socket socket, Instant now) {
        if (socket.seat().filter(seat -> !seat.endsAt().isAfter(now)).isPresent()) {
            return Optional.of(Bye.TOKEN_EXPIRED);
        }
        if (next(socket).isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(socket.seat().isPresent() ? Bye.GOING_AWAY : Bye.HELLO_EXPECTED);
    }

    /** How long until then; negative after it. */
    public Duration left(Socket socket, Instant now) {
        return Duration.between(now, next(socket));
    }

    /** When the socket must go at the latest. */
    Instant next(Socket socket) {
        var end = socket.openedAt().plus(socket.seat().isPresent() ? life : hello);
        return socket.seat()
                .map(seat -> seat.endsAt().isBefore(end) ? seat.endsAt() : end)
                .orElse(end);
    }
}
