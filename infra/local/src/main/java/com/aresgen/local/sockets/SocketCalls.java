package com.aresgen.local.sockets;

import com.aresgen.local.functions.Functions;
import com.aresgen.local.sockets.events.Handshake;
import com.aresgen.local.sockets.events.HandshakeRefused;
import com.aresgen.local.sockets.events.SocketApi;
import com.aresgen.local.sockets.events.SocketEvent;
import com.aresgen.local.sockets.events.SocketRoute;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls the functions of the three routes as API Gateway does. */
final class SocketCalls {
    private final SocketApi api;
    private final SocketClock clock;
    private final SocketRoute connect;
    private final SocketRoute message;
    private final SocketRoute disconnect;
    private final Phaser running = new Phaser(1);

    SocketCalls(SocketApi api, Functions functions, SocketClock clock) {
        this.api = api;
        this.clock = clock;
        this.connect = api.route(SocketApi.CONNECT, functions);
        this.message = api.route(SocketApi.DEFAULT, functions);
        this.disconnect = api.route(SocketApi.DISCONNECT, functions);
    }

    /** Waits for the function; throws the refusal of the handshake if its status is not below 400. */
    void connect(Handshake handshake) {
        var event = new SocketEvent(api, handshake).connect();
        var status = connect.call(event);
        if (status.isEmpty()) {
            throw new HandshakeRefused(502, failure(event).toString());
        }
        if (status.getAsInt() >= 400) {
            throw new HandshakeRefused(status.getAsInt(), "");
        }
    }

    /** Starts a call for this message. Its answer is dropped, since the route has no response; a failure is sent. */
    void message(SocketConnection connection, String body) {
        var event = new SocketEvent(api, connection.handshake()).message(body);
        start(() -> handle(connection, event));
        if (clock.repeats()) {
            start(() -> handle(connection, event));
        }
    }

    /** Starts a call for a closed socket, or leaves it out: API Gateway promises none. */
    void disconnect(Handshake handshake, int status, String reason) {
        if (!clock.loses()) {
            var event = new SocketEvent(api, handshake).disconnect(status, reason);
            start(() -> {
                var _ = disconnect.call(event);
            });
        }
    }

    /** Waits until all functions that were called have answered, or this time is over. */
    void await(Duration patience) throws InterruptedException {
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // API Gateway promises no call of $disconnect, and a message may be lost with its socket.
        }
    }

    private void start(Runnable call) {
        running.register();
        clock.shuffled(() -> {
            try {
                call.run();
            } finally {
                running.arriveAndDeregister();
            }
        });
    }

    private void handle(SocketConnection connection, ObjectNode event) {
        if (message.call(event).isEmpty()) {
            connection.post(failure(event).toString());
        }
    }

    private static ObjectNode failure(ObjectNode event) {
        var context = event.path("requestContext");
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", "Internal server error")
                .put("connectionId", context.path("connectionId").asString())
                .put("requestId", context.path("requestId").asString());
    }
}
