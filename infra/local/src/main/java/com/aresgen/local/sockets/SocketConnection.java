package com.aresgen.local.sockets;

import com.aresgen.local.sockets.events.Handshake;
import com.aresgen.local.sockets.options.SocketLimits;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** A client's open socket: passes its messages on to the function, and those of functions to the client. */
final class SocketConnection implements WsListener {
    private static final int GOING_AWAY = 1001;
    private static final int NOT_TEXT = 1003;
    private static final int NO_CLOSE_FRAME = 1006;
    private static final int TOO_BIG = 1009;

    /** How long a client may take to answer a close frame. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Handshake handshake;
    private final SocketCalls calls;
    private final Connections connections;
    private final HelidonSocket socket;
    private final SocketLimits limits;
    private final SocketClock clock;
    private final Outbox outbox;
    private final StringBuilder fragments = new StringBuilder();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final long opened = System.nanoTime();
    private volatile long active = opened;
    private volatile Future<?> watching = CompletableFuture.completedFuture(null);

    SocketConnection(
            Handshake handshake,
            SocketCalls calls,
            Connections connections,
            HelidonSocket socket,
            SocketLimits limits,
            SocketClock clock) {
        this.handshake = handshake;
        this.calls = calls;
        this.connections = connections;
        this.socket = socket;
        this.limits = limits;
        this.clock = clock;
        this.outbox = new Outbox(limits);
    }

    Handshake handshake() {
        return handshake;
    }

    /** When the last message passed in either direction. */
    Instant lastActive() {
        return Instant.now().minusNanos(System.nanoTime() - active);
    }

    /** Accepts a message for the client, without waiting for it; false if the connection is gone. */
    boolean post(String text) {
        if (ended.get()) {
            return false;
        }
        if (!outbox.accept(text, clock)) {
            drop("The client does not read.");
            return false;
        }
        active = System.nanoTime();
        return true;
    }

    /** Sends what was accepted, then a close frame. */
    void close(int code, String reason) {
        if (end(code, reason)) {
            outbox.close(code, reason);
            var _ = clock.after(FAREWELL, socket::close);
        }
    }

    /** The transport has ended, with or without a close frame. */
    void gone() {
        end(NO_CLOSE_FRAME, "Connection Closed Abnormally");
        outbox.stop();
    }

    @Override
    public void onOpen(WsSession session) {
        Thread.ofVirtual().name("socket writer").start(() -> write(session));
        watch();
    }

    @Override
    public void onMessage(WsSession session, String text, boolean last) {
        if (ended.get()) {
            return;
        }
        active = System.nanoTime();
        fragments.append(text);
        if (bytes(text) > limits.frameBytes() || bytes(fragments.toString()) > limits.messageBytes()) {
            close(TOO_BIG, "Message too big");
        } else if (last) {
            var message = fragments.toString();
            fragments.setLength(0);
            calls.message(this, message);
        }
    }

    @Override
    public void onMessage(WsSession session, BufferData binary, boolean last) {
        close(NOT_TEXT, "Binary frames are not supported");
    }

    @Override
    public void onPing(WsSession session, BufferData payload) {
        session.pong(payload);
    }

    @Override
    public void onClose(WsSession session, int status, String reason) {
        end(status, reason);
    }

    private void drop(String reason) {
        if (end(NO_CLOSE_FRAME, reason)) {
            socket.close();
        }
    }

    private boolean end(int status, String reason) {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        connections.remove(this);
        watching.cancel(false);
        calls.disconnect(handshake, status, reason);
        return true;
    }

    private void write(WsSession session) {
        try {
            outbox.write(session);
        } catch (UncheckedIOException | SocketWriterException | CloseConnectionException broken) {
            drop(String.valueOf(broken.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks again when the earlier of the two limits can be reached. */
    private void watch() {
        var now = System.nanoTime();
        var left = Math.min(
                limits.longest().toNanos() - (now - opened), limits.idle().toNanos() - (now - active));
        if (left <= 0) {
            close(GOING_AWAY, "Going away");
        } else if (!ended.get()) {
            watching = clock.after(Duration.ofNanos(left), this::watch);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
