package com.aresgen.documents.live.client;

import com.aresgen.http.json.Json;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A typist's connection over some distance; it may be cut at any time, and its end need not read. */
final class Line {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final DelayQueue<Arrival> inbox = new DelayQueue<>();
    private final long distance;
    private final double lost;
    private final Executor later;
    private final WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private volatile boolean open = true;
    private volatile boolean reads = true;

    Line(Place place) {
        this.distance = place.distance().toNanos();
        this.lost = place.lost();
        this.later = distance == 0 ? Runnable::run : CompletableFuture.delayedExecutor(distance, TimeUnit.NANOSECONDS);
        this.socket = CLIENT.newWebSocketBuilder()
                .buildAsync(place.live(), new Reader())
                .join();
    }

    private record Arrival(long at, JsonNode message) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Arrival) other).at);
        }
    }

    /** What is sent on a line that is cut before it arrives is lost. */
    void send(JsonNode message) {
        later.execute(() -> write(message.toString()));
    }

    private synchronized void write(String text) {
        sending = sending.exceptionally(_ -> null).thenCompose(_ -> socket.sendText(text, true));
    }

    /** Waits a little for the next message that has arrived. */
    Optional<JsonNode> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS))
                .map(Arrival::message);
    }

    boolean isOpen() {
        return open;
    }

    /** Cuts the line without a close frame; what has not arrived never does. */
    void cut() {
        open = false;
        socket.abort();
        inbox.clear();
    }

    void stopReading() {
        reads = false;
    }

    void readOn() {
        reads = true;
        socket.request(1);
    }

    private void arrives(JsonNode message) {
        var answersHello = message.path("t").asString("").equals("welcome");
        if (answersHello || ThreadLocalRandom.current().nextDouble() >= lost) {
            inbox.add(new Arrival(System.nanoTime() + distance, message));
        }
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder fragments = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            fragments.append(data);
            if (last) {
                arrives(Json.MAPPER.readTree(fragments.toString()));
                fragments.setLength(0);
            }
            if (reads) {
                from.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            open = false;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            open = false;
        }
    }
}
