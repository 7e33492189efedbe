package com.aresgen.local.sockets;

import com.aresgen.local.wire.LiveSocket;
import tools.jackson.databind.JsonNode;

/** An open socket and the id of its connection. */
record Caller(LiveSocket socket, String id) implements AutoCloseable {
    static String id(JsonNode event) {
        return event.path("requestContext").path("connectionId").asString();
    }

    @Override
    public void close() {
        socket.close();
    }
}
