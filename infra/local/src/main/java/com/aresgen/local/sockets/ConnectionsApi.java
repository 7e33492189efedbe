package com.aresgen.local.sockets;

import com.aresgen.local.iam.Identities;
import com.aresgen.local.sockets.events.Handshake;
import com.aresgen.local.sockets.events.SocketApi;
import com.aresgen.local.sockets.options.SocketLimits;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What functions call to reach a client, with signed requests that their roles must allow.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
 */
record ConnectionsApi(SocketApi api, Connections connections, SocketLimits limits) {
    /** The status code of a close that a function asked for. */
    private static final int NORMAL = 1000;

    void answer(ServerRequest request, ServerResponse response) {
        var path = Pattern.compile("(?:/" + Pattern.quote(api.stage()) + ")?/@connections/([^/]+)")
                .matcher(request.path().path());
        var authorization = request.headers().value(HeaderNames.AUTHORIZATION).orElse("");
        if (!path.matches()) {
            refuse(response, 403, "ForbiddenException", "Forbidden");
        } else if (authorization.isEmpty()) {
            refuse(response, 403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        } else {
            var needed = api.permission(request.prologue().method().text());
            Identities.signer(authorization)
                    .flatMap(caller -> caller.refusal(needed))
                    .ifPresentOrElse(
                            message -> refuse(response, 403, "AccessDeniedException", message),
                            () -> permitted(path.group(1), request, response));
        }
    }

    private void permitted(String id, ServerRequest request, ServerResponse response) {
        var content = request.content();
        var body = content.hasEntity() ? content.as(byte[].class) : new byte[0];
        if (body.length > limits.messageBytes()) {
            refuse(response, 413, "PayloadTooLargeException", "Message too long");
            return;
        }
        connections
                .find(id)
                .ifPresentOrElse(
                        connection -> use(
                                connection,
                                request.prologue().method().text(),
                                new String(body, StandardCharsets.UTF_8),
                                response),
                        () -> gone(response));
    }

    private static void use(SocketConnection connection, String method, String body, ServerResponse response) {
        switch (method) {
            case "POST" -> {
                if (connection.post(body)) {
                    response.status(Status.OK_200).send();
                } else {
                    gone(response);
                }
            }
            case "DELETE" -> {
                connection.close(NORMAL, "");
                response.status(Status.NO_CONTENT_204).send();
            }
            case "GET" -> describe(connection, response);
            default -> refuse(response, 403, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
    }

    private static void describe(SocketConnection connection, ServerResponse response) {
        var handshake = connection.handshake();
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("connectedAt", seconds(handshake.at()))
                .put("lastActiveAt", seconds(connection.lastActive()));
        answer.putObject("identity")
                .put("sourceIp", Handshake.SOURCE_IP)
                .put("userAgent", handshake.userAgent().orElse(null));
        response.header("Content-Type", "application/json").send(answer.toString());
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void gone(ServerResponse response) {
        refuse(response, 410, "GoneException", "Gone");
    }

    private static void refuse(ServerResponse response, int status, String type, String message) {
        response.status(Status.create(status))
                .header("Content-Type", "application/json")
                .header("x-amzn-ErrorType", type)
                .send(JsonNodeFactory.instance
                        .objectNode()
                        .put("message", message)
                        .toString());
    }
}
