package com.aresgen.local.sockets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections by id: one that is not here is gone, and stays so. */
final class Connections {
    private final Map<String, SocketConnection> open = new ConcurrentHashMap<>();

    void add(SocketConnection connection) {
        open.put(connection.handshake().connectionId(), connection);
    }

    void remove(SocketConnection connection) {
        open.remove(connection.handshake().connectionId());
    }

    Optional<SocketConnection> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    List<SocketConnection> all() {
        return List.copyOf(open.values());
    }
}
