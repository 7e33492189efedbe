package com.aresgen.local.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's socket whose messages are JSON with their type in the member {@code t}; safe for threads. */
public final class LiveSocket implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    static {
        // Otherwise the JDK's client cuts messages above 16 KB into frames, which a browser does not.
        System.setProperty("jdk.httpclient.websocket.intermediateBufferSize", "65536");
    }

    private final SocketMessages received = new SocketMessages(PATIENCE);
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private LiveSocket(URI address, Optional<String> origin) throws WebSocketHandshakeException {
        var builder = CLIENT.newWebSocketBuilder();
        origin.ifPresent(each -> builder.header("Origin", each));
        try {
            this.socket = builder.buildAsync(address, new Reader()).join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                throw handshake;
            }
            throw refused;
        }
    }

    /** Opens a socket as a program does, without an origin. */
    public static LiveSocket open(URI address) {
        return opened(address, Optional.empty());
    }

    /** Opens a socket as a browser does from a page of this origin. */
    public static LiveSocket open(URI address, String origin) {
        return opened(address, Optional.of(origin));
    }

    private static LiveSocket opened(URI address, Optional<String> origin) {
        try {
            return new LiveSocket(address, origin);
        } catch (WebSocketHandshakeException refused) {
            throw new UncheckedIOException("HTTP " + refused.getResponse().statusCode(), refused);
        }
    }

    /** The status of the answer to a handshake that is refused. */
    public static int refusal(URI address) {
        try (var opened = new LiveSocket(address, Optional.empty())) {
            throw new AssertionError("The socket is open: " + opened.messages());
        } catch (WebSocketHandshakeException refused) {
            return refused.getResponse().statusCode();
        }
    }

    public LiveSocket send(JsonNode message) {
        return send(message.toString());
    }

    /** Sends a text in one frame, and returns when it is written. */
    public synchronized LiveSocket send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    /** Sends a part of a message that ends with a later {@link #send}. */
    public synchronized LiveSocket sendPart(String text) {
        socket.sendText(text, false).join();
        return this;
    }

    public synchronized LiveSocket sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** Waits for a message of this type and takes it; the others stay in their order. */
    public JsonNode expect(String type) {
        return taken(message -> message.path("t").asString("").equals(type), type);
    }

    /** Waits for the next message that no one has taken. */
    public JsonNode next() {
        return taken(_ -> true, "any message");
    }

    /** All messages so far, taken or not. */
    public List<JsonNode> messages() {
        return received.all();
    }

    /** Waits until the other side closes, and returns its status code; 1006 if it ended without one. */
    public int closed() {
        try {
            return closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException open) {
            throw new AssertionError("The socket is open after " + received.all(), open);
        }
    }

    /** Whether the socket is still open. */
    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Says goodbye with this code, as a page does that is left. */
    public synchronized void close(int code, String reason) {
        socket.sendClose(code, reason).join();
    }

    /** Ends the connection without a close frame, as a lost network does. */
    public void drop() {
        socket.abort();
    }

    @Override
    public void close() {
        var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((_, _) -> socket.abort());
    }

    private JsonNode taken(Predicate<JsonNode> wanted, String name) {
        try {
            return received.take(wanted, name);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder fragments = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            fragments.append(data);
            if (last) {
                received.add(JSON.readTree(fragments.toString()));
                fragments.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(data);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            received.end();
            return CompletableFuture.completedStage(code);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(error instanceof IOException ? 1006 : 1002);
            received.end();
        }
    }
}
