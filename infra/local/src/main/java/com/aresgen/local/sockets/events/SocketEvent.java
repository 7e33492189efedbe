package com.aresgen.local.sockets.events;

import com.aresgen.http.Parameters;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The events that API Gateway hands to the functions of a WebSocket API, with the members that real ones have. */
public record SocketEvent(SocketApi api, Handshake handshake) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

    /** Of a handshake. */
    public ObjectNode connect() {
        var event = NODES.objectNode();
        putHeaders(event, handshake.headers());
        var query = Parameters.parse(handshake.query()).values();
        if (!query.isEmpty()) {
            event.set("queryStringParameters", last(query));
            event.set("multiValueQueryStringParameters", all(query));
        }
        event.set("requestContext", context(SocketApi.CONNECT, "CONNECT"));
        return event.put("isBase64Encoded", false);
    }

    /** Of a message; it has no headers. */
    public ObjectNode message(String body) {
        var event = NODES.objectNode();
        event.set("requestContext", context(SocketApi.DEFAULT, "MESSAGE").put("messageId", newId()));
        return event.put("body", body).put("isBase64Encoded", false);
    }

    /** Of a closed socket, with the few headers that API Gateway makes up. */
    public ObjectNode disconnect(int status, String reason) {
        var event = NODES.objectNode();
        var host = List.of(handshake.host());
        var none = List.of("");
        putHeaders(event, Map.of("Host", host, "x-api-key", none, "X-Forwarded-For", none, "x-restapi", none));
        event.set(
                "requestContext",
                context(SocketApi.DISCONNECT, "DISCONNECT")
                        .put("disconnectStatusCode", status)
                        .put("disconnectReason", reason));
        return event.put("isBase64Encoded", false);
    }

    /** An id as API Gateway makes them: 16 characters of Base64, of which the last is an equals sign. */
    static String newId() {
        var bytes = new byte[11];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private ObjectNode context(String routeKey, String eventType) {
        var now = Instant.now();
        var id = newId();
        var context = NODES.objectNode()
                .put("routeKey", routeKey)
                .put("eventType", eventType)
                .put("extendedRequestId", id)
                .put("requestTime", TIME.format(now.atOffset(ZoneOffset.UTC)))
                .put("messageDirection", "IN")
                .put("stage", api.stage())
                .put("connectedAt", handshake.at().toEpochMilli())
                .put("requestTimeEpoch", now.toEpochMilli())
                .put("requestId", id)
                .put("domainName", handshake.host())
                .put("connectionId", handshake.connectionId())
                .put("apiId", api.id());
        var identity = context.putObject("identity").put("sourceIp", Handshake.SOURCE_IP);
        handshake.userAgent().ifPresent(agent -> identity.put("userAgent", agent));
        return context;
    }

    private static void putHeaders(ObjectNode event, Map<String, List<String>> headers) {
        event.set("headers", last(headers));
        event.set("multiValueHeaders", all(headers));
    }

    private static ObjectNode last(Map<String, List<String>> values) {
        var object = NODES.objectNode();
        values.forEach((name, each) -> object.put(name, each.getLast()));
        return object;
    }

    private static ObjectNode all(Map<String, List<String>> values) {
        var object = NODES.objectNode();
        values.forEach((name, each) -> each.forEach(object.withArrayProperty(name)::add));
        return object;
    }
}
