package com.aresgen.local.sockets.events;

import io.helidon.http.Headers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The request that opened a socket, and the id that its connection has from then on. */
public record Handshake(String connectionId, Instant at, String query, Map<String, List<String>> headers) {
    /** The only place that a client can be. */
    public static final String SOURCE_IP = "127.0.0.1";

    /** Gives the connection an id of its own. */
    public static Handshake of(String query, Headers sent) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        sent.forEach(header -> headers.put(header.name(), header.allValues()));
        headers.put("X-Forwarded-For", List.of(SOURCE_IP));
        headers.put("X-Forwarded-Proto", List.of("http"));
        headers.put("X-Forwarded-Port", List.of("80"));
        return new Handshake(SocketEvent.newId(), Instant.now(), query, headers);
    }

    String host() {
        return first("Host").orElse("localhost");
    }

    public Optional<String> userAgent() {
        return first("User-Agent");
    }

    private Optional<String> first(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }
}
