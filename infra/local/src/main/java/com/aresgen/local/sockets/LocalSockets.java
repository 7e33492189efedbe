package com.aresgen.local.sockets;

import com.aresgen.local.StartRefused;
import com.aresgen.local.functions.Functions;
import com.aresgen.local.sockets.events.Handshake;
import com.aresgen.local.sockets.events.SocketApi;
import com.aresgen.local.sockets.options.SocketLimits;
import com.aresgen.local.sockets.options.SocketOptions;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.websocket.WsConfig;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The WebSocket API of the template on this machine's loopback address, with its {@code @connections} API. */
public final class LocalSockets implements AutoCloseable {
    /** In bytes. Helidon itself refuses longer frames; shorter ones are judged by {@link SocketLimits}. */
    private static final int LONGEST_FRAME = 4 << 20;

    /** Longer than any limit of sockets, which close them before. */
    private static final Duration NEVER_IDLE = Duration.ofDays(1);

    private static final Duration FAREWELL = Duration.ofSeconds(1);
    private static final int GOING_AWAY = 1001;

    private final Connections connections = new Connections();
    private final SocketLimits limits;
    private final SocketClock clock;
    private final SocketCalls calls;
    private final WebServer server;

    private LocalSockets(SocketApi api, int port, Functions functions, SocketOptions options) {
        this.limits = options.limits();
        this.clock = new SocketClock(options.shuffle());
        this.calls = new SocketCalls(api, functions, clock);
        var frames = WsConfig.builder().maxFrameLength(LONGEST_FRAME).build();
        this.server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(100))
                .idleConnectionTimeout(NEVER_IDLE)
                .protocolsDiscoverServices(false)
                .addProtocol(frames)
                .connectionSelectors(List.of(Http1ConnectionSelector.builder()
                        .config(Http1Config.create())
                        .addUpgrader(new SocketUpgrade(frames, api.stage(), this::open))
                        .build()))
                // Otherwise a frame waits up to 40 ms for the acknowledgement of the previous one.
                .connectionOptions(each -> each.tcpNoDelay(true))
                .directHandlers(each -> each.addHandler(DirectHandler.EventType.OTHER, LocalSockets::refuse))
                .addRouting(HttpRouting.builder().any(new ConnectionsApi(api, connections, limits)::answer))
                .build();
    }

    /** Listens at the address that functions know. */
    public static LocalSockets open(SocketApi api, SocketAddress address, Functions functions, SocketOptions options) {
        var sockets = new LocalSockets(api, address.port(), functions, options);
        if (!sockets.server.start().isRunning()) {
            throw new StartRefused("The server of sockets does not start on port " + address.port() + ".");
        }
        return sockets;
    }

    /** Closes all sockets with 1001 and calls {@code $disconnect} for them, but waits only a second. */
    @Override
    public void close() {
        var open = connections.all();
        open.forEach(each -> each.close(GOING_AWAY, "Going away"));
        var deadline = System.nanoTime() + FAREWELL.toNanos();
        try {
            for (var connection : open) {
                connection.awaitReport(deadline - System.nanoTime());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        server.stop();
        clock.close();
    }

    private SocketConnection open(Handshake handshake, ConnectionContext context) {
        calls.connect(handshake);
        var connection = new SocketConnection(handshake, calls, connections, context.serverSocket(), limits, clock);
        connections.add(connection);
        return connection;
    }

    private static DirectHandler.TransportResponse refuse(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String body) {
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .entity(Objects.requireNonNullElse(body, ""))
                .build();
    }
}
