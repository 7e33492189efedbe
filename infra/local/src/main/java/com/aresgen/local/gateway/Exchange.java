package com.aresgen.local.gateway;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Between Helidon's request and response and ours. Without binary media types API Gateway takes each body for UTF-8 and
 * replaces what is not by U+FFFD, and so does this.
 */
record Exchange(Gateway gateway) {
    void handle(ServerRequest request, ServerResponse response) throws IOException {
        if (declared(request) > Gateway.MAX_REQUEST_BYTES) {
            tooLarge(request, response);
            return;
        }
        var body = body(request);
        if (body.length > Gateway.MAX_REQUEST_BYTES) {
            tooLarge(request, response);
            return;
        }
        var reply = gateway.answer(incoming(request, new String(body, StandardCharsets.UTF_8)));
        if (request.prologue().method().equals(Method.HEAD)) {
            sendHead(reply, response);
        } else {
            send(reply, response);
        }
    }

    /** The rest of the body is not waited for, so the connection ends. */
    private void tooLarge(ServerRequest request, ServerResponse response) {
        response.header(HeaderValues.CONNECTION_CLOSE);
        send(gateway.refuse(Refusal.TOO_LARGE, incoming(request, "")), response);
    }

    private static long declared(ServerRequest request) {
        return request.headers().contentLength().orElse(0);
    }

    private static byte[] body(ServerRequest request) throws IOException {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream content = request.content().inputStream()) {
            return content.readNBytes(Gateway.MAX_REQUEST_BYTES + 1);
        }
    }

    private static Incoming incoming(ServerRequest request, String body) {
        var headers = StreamSupport.stream(request.headers().spliterator(), false)
                .flatMap(header -> header.allValues().stream().map(value -> new Header(header.name(), value)))
                .collect(Collectors.toUnmodifiableList());
        return Incoming.of(
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                request.prologue().query().rawValue(),
                headers,
                body,
                ((InetSocketAddress) request.remotePeer().address())
                        .getAddress()
                        .getHostAddress());
    }

    private static void send(Reply reply, ServerResponse response) {
        putHead(reply, response);
        response.send(reply.body().getBytes(StandardCharsets.UTF_8));
    }

    /** The length is that of the body which a GET would have had. */
    private static void sendHead(Reply reply, ServerResponse response) {
        putHead(reply, response);
        response.contentLength(reply.body().getBytes(StandardCharsets.UTF_8).length);
        response.send();
    }

    private static void putHead(Reply reply, ServerResponse response) {
        response.status(Status.create(reply.status()));
        reply.headers().stream()
                .collect(Collectors.groupingBy(Header::name, Collectors.mapping(Header::value, Collectors.toList())))
                .forEach((name, values) -> response.header(HeaderValues.create(HeaderNames.create(name), values)));
    }
}
