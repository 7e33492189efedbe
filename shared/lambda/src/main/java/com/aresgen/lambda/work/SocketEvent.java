package com.aresgen.lambda.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What API Gateway tells of a socket: that it opens, has sent a message, or is closed.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html
 *
 * @param connection the connection's id
 * @param connectedAt when it was opened
 * @param origin of the page that opens it; empty for a message and an end, and where no browser opens it
 * @param body of a message; otherwise empty
 */
public record SocketEvent(String connection, Instant connectedAt, Optional<String> origin, String body) {
    static SocketEvent of(JsonNode event) {
        var context = event.path("requestContext");
        return new SocketEvent(
                context.path("connectionId").asString(),
                Instant.ofEpochMilli(context.path("connectedAt").asLong()),
                event.path("headers").properties().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase("Origin"))
                        .map(Map.Entry::getValue)
                        .map(JsonNode::asString)
                        .findFirst(),
                event.path("body").asString(""));
    }
}
