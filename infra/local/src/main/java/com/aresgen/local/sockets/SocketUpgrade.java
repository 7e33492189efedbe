package com.aresgen.local.sockets;

import com.aresgen.local.sockets.events.Handshake;
import com.aresgen.local.sockets.events.HandshakeRefused;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.DirectHandler;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.websocket.WsConfig;
import io.helidon.webserver.websocket.WsConnection;
import io.helidon.webserver.websocket.WsUpgrader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * Answers handshakes. It replaces Helidon's own upgrade, which compares Origin with Host and knows no refusal by a
 * function: API Gateway leaves the origin to the function.
 */
final class SocketUpgrade extends WsUpgrader {
    private final String path;
    private final BiFunction<Handshake, ConnectionContext, SocketConnection> opener;

    SocketUpgrade(WsConfig config, String stage, BiFunction<Handshake, ConnectionContext, SocketConnection> opener) {
        super(config);
        this.path = "/" + stage;
        this.opener = opener;
    }

    @Override
    public ServerConnection upgrade(ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
        if (!prologue.uriPath().path().replaceFirst("/$", "").equals(path)) {
            throw refusal(403, "{\"message\":\"Forbidden\"}");
        }
        if (!headers.contains(WS_KEY) || !headers.contains(SUPPORTED_VERSION_HEADER)) {
            throw refusal(400, "{\"message\":\"Bad Request\"}");
        }
        var key = headers.get(WS_KEY).get();
        var accepted = hash(context, key);
        var connection = open(Handshake.of(prologue.query().rawValue(), headers), context);
        try {
            context.dataWriter()
                    .writeNow(BufferData.create((SWITCHING_PROTOCOL_PREFIX + accepted + SWITCHING_PROTOCOLS_SUFFIX)
                            .getBytes(StandardCharsets.US_ASCII)));
        } catch (RuntimeException broken) {
            connection.gone();
            throw broken;
        }
        return new Watched(
                WsConnection.create(context, prologue, WritableHeaders.create(), key, connection), connection);
    }

    private SocketConnection open(Handshake handshake, ConnectionContext context) {
        try {
            return opener.apply(handshake, context);
        } catch (HandshakeRefused refused) {
            throw refusal(refused.status(), refused.body());
        }
    }

    private static RequestException refusal(int status, String body) {
        return RequestException.builder()
                .type(DirectHandler.EventType.OTHER)
                .status(Status.create(status))
                .message(body)
                .safeMessage(true)
                .setKeepAlive(false)
                .build();
    }

    /** Helidon's listener does not learn of a transport that ends without a close frame; this tells it. */
    private record Watched(ServerConnection frames, SocketConnection connection) implements ServerConnection {
        @Override
        public void handle(Limit limit) throws InterruptedException {
            try {
                frames.handle(limit);
            } finally {
                connection.gone();
            }
        }

        @Override
        public Duration idleTime() {
            return frames.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            frames.close(interrupt);
        }
    }
}
