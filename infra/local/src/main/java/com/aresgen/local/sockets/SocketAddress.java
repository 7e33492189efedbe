package com.aresgen.local.sockets;

import com.aresgen.local.gateway.FrontDoor;
import com.aresgen.local.sockets.events.SocketApi;
import java.net.URI;
import java.util.Map;

/** Where the stage of the WebSocket API is, in the place of its address in the cloud. */
public record SocketAddress(int port, String stage) {
    /**
     * Probes the port, as it is opened only when the functions are there.
     *
     * @param port 0 takes a free one
     */
    public static SocketAddress free(SocketApi api, int port) {
        return new SocketAddress(FrontDoor.freePort(port, "--live-port"), api.stage());
    }

    /** For clients. */
    public URI live() {
        return URI.create("ws://127.0.0.1:" + port + "/" + stage);
    }

    /** Of the {@code @connections} API, for functions. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port + "/" + stage);
    }

    /** The variables by which functions know both. */
    public Map<String, String> variables() {
        var posts = endpoint().toString();
        return Map.of(
                "LIVE_URL", live().toString(),
                "SOCKETS_ENDPOINT", posts,
                "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", posts);
    }
}
