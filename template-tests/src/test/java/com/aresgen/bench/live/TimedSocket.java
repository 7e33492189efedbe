package com.aresgen.bench.live;

import com.aresgen.documents.live.client.Place;
import com.aresgen.http.json.Json;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A socket in the room of a document that notes when each message comes. Safe for threads. */
final class TimedSocket implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 60;

    private final String client;
    private final WebSocket socket;
    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final Sum answered = new Sum();
    private final Sum told = new Sum();
    private volatile long newest;

    private TimedSocket(Place place, String client) {
        this.client = client;
        this.socket = CLIENT.newWebSocketBuilder()
                .buildAsync(place.live(), new Reader())
                .join();
    }

    /** A message that answers one of this socket, and when it came by {@link System#nanoTime}. */
    record Answer(JsonNode message, long at) {}

    /** Messages and the bytes of their texts. */
    static final class Sum {
        private final LongAdder messages = new LongAdder();
        private final LongAdder bytes = new LongAdder();

        private void add(String text) {
            messages.increment();
            bytes.add(text.getBytes(StandardCharsets.UTF_8).length);
        }

        long messages() {
            return messages.sum();
        }

        long bytes() {
            return bytes.sum();
        }
    }

    /** Opens the document, and waits for the welcome. */
    static TimedSocket joined(Place place, String client) throws InterruptedException {
        var joined = new TimedSocket(place, client);
        joined.send(Json.MAPPER
                .createObjectNode()
                .put("t", "hello")
                .put("token", place.token())
                .put("client", client)
                .putNull("have"));
        joined.answer();
        return joined;
    }

    String client() {
        return client;
    }

    /** The newest revision that was heard of. */
    long newest() {
        return newest;
    }

    /** When the revision came that this push has become. */
    Optional<Long> revisionAt(String other, long seq) {
        return Optional.ofNullable(revisions.get(other + " " + seq));
    }

    /** The messages that answer its own. */
    Sum answered() {
        return answered;
    }

    /** The messages that tell what others do. */
    Sum told() {
        return told;
    }

    synchronized void send(JsonNode message) {
        socket.sendText(message.toString(), true).join();
    }

    /** Waits for the next message that answers one of this socket. */
    Answer answer() throws InterruptedException {
        var answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException(client + " gets no answer");
        }
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void hear(String text, long at) {
        var message = Json.MAPPER.readTree(text);
        switch (message.path("t").asString("")) {
            case "rev" -> {
                notes(message.path("rev").asLong());
                told.add(text);
                revisions.put(
                        message.path("client").asString() + " "
                                + message.path("seq").asLong(),
                        at);
            }
            case "cursor", "left" -> told.add(text);
            case "ack" -> {
                notes(message.path("rev").asLong());
                answers(text, new Answer(message, at));
            }
            case "welcome" -> {
                notes(message.path("head").asLong());
                answers(text, new Answer(message, at));
            }
            default -> answers(text, new Answer(message, at));
        }
    }

    private void answers(String text, Answer answer) {
        answered.add(text);
        answers.add(answer);
    }

    private synchronized void notes(long revision) {
        newest = Math.max(newest, revision);
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder fragments = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            fragments.append(data);
            if (last) {
                hear(fragments.toString(), System.nanoTime());
                fragments.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
