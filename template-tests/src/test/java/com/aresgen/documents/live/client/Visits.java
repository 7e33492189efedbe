package com.aresgen.documents.live.client;

import com.aresgen.http.json.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A typist's connections, one after the other; each begins with a hello, and asks now and then what is new. */
final class Visits {
    private static final Duration TURN = Duration.ofMillis(20);
    private static final Duration PING = Duration.ofSeconds(3);
    private static final Duration WELCOME = Duration.ofSeconds(10);
    private static final Duration RETURN = Duration.ofMillis(200);

    private final String name;
    private final Place place;
    private final Tally tally;
    private final Timer nextVisit = new Timer();
    private final Timer welcome = new Timer();
    private final Timer nextPing = new Timer();
    private volatile Line line;
    private boolean welcomed;

    Visits(String name, Place place, Tally tally) {
        this.name = name;
        this.place = place;
        this.tally = tally;
        this.line = opened(OptionalLong.empty());
    }

    private Line opened(OptionalLong have) {
        tally.visit();
        var opened = new Line(place);
        var hello = Json.MAPPER
                .createObjectNode()
                .put("t", "hello")
                .put("token", place.token())
                .put("client", name);
        have.ifPresentOrElse(revision -> hello.put("have", revision), () -> hello.putNull("have"));
        opened.send(hello);
        welcomed = false;
        welcome.start(WELCOME);
        nextPing.start(PING);
        return opened;
    }

    /** Waits a little for a message. */
    Optional<JsonNode> next() throws InterruptedException {
        return line.next(TURN);
    }

    void send(JsonNode message) {
        line.send(message);
    }

    void welcomed() {
        welcomed = true;
    }

    /** The server closes the connection. */
    void dismissed(Duration until) {
        nextVisit.start(until);
    }

    /** Comes again where that is needed; whether messages may be sent now. */
    boolean isIn(OptionalLong have) {
        if (!line.isOpen()) {
            comeAgain(have);
        } else if (!welcomed && welcome.isOver()) {
            line.cut();
        } else if (welcomed && nextPing.isOver()) {
            line.send(Json.MAPPER.createObjectNode().put("t", "ping"));
            nextPing.start(PING);
        }
        return welcomed && line.isOpen();
    }

    private void comeAgain(OptionalLong have) {
        if (nextVisit.isOver()) {
            nextVisit.start(RETURN);
            try {
                line = opened(have);
            } catch (CompletionException _) {
                // The handshake has failed; the next one may not.
            }
        }
    }

    void cut() {
        line.cut();
    }

    void cutAfter(Duration time) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(line::cut);
    }

    void stopReading() {
        line.stopReading();
    }

    void readOn() {
        line.readOn();
    }
}
