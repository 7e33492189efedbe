package com.aresgen.local.gateway;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Translates between Helidon's request and response and ours. Without binary media types API Gateway takes each body
 * for UTF-8 and replaces invalid bytes by U+FFFD, and so does this class.
 */
record GatewayExchange(LocalGateway gateway) {
    /** Bytes of an oversized body that are still read: many clients read the 413 only after having sent everything. */
    private static final int LINGERING = LocalGateway.MAX_REQUEST_BYTES;

    private static final int PIECE = 16 * 1024;

    void handle(ServerRequest request, ServerResponse response) {
        var answer = answer(request);
        if (answer.last()) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        if (request.prologue().method().equals(Method.HEAD)) {
            sendHead(answer.reply(), response);
        } else {
            send(answer.reply(), response);
        }
        if (answer.last() || request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            // Helidon announces the close and then waits for the caller to close the connection.
            throw new CloseConnectionException("The last answer of this connection is sent");
        }
    }

    /** @param last whether the connection must close, as the start of a next request is unknown */
    private record Answer(LocalReply reply, boolean last) {}

    private Answer answer(ServerRequest request) {
        if (declared(request) > LocalGateway.MAX_REQUEST_BYTES + LINGERING) {
            return refused(GatewayError.TOO_LARGE, request);
        }
        var body = body(request);
        if (body.isEmpty()) {
            return refused(GatewayError.MALFORMED, request);
        }
        return body.get().length > LocalGateway.MAX_REQUEST_BYTES
                ? refused(GatewayError.TOO_LARGE, request)
                : new Answer(gateway.answer(incoming(request, new String(body.get(), StandardCharsets.UTF_8))), false);
    }

    private Answer refused(GatewayError refusal, ServerRequest request) {
        return new Answer(gateway.refuse(refusal, incoming(request, "")), true);
    }

    private static long declared(ServerRequest request) {
        return request.headers().contentLength().orElse(0);
    }

    /** The body, or empty if it is malformed: for malformed chunks Helidon throws exceptions of several types. */
    private static Optional<byte[]> body(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return Optional.of(new byte[0]);
        }
        try (InputStream content = request.content().inputStream()) {
            var body = content.readNBytes(LocalGateway.MAX_REQUEST_BYTES + 1);
            if (body.length > LocalGateway.MAX_REQUEST_BYTES) {
                content.readNBytes(LINGERING);
            }
            return Optional.of(body);
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static IncomingRequest incoming(ServerRequest request, String body) {
        var headers = StreamSupport.stream(request.headers().spliterator(), false)
                .flatMap(header -> header.allValues().stream().map(value -> new Header(header.name(), value)))
                .collect(Collectors.toUnmodifiableList());
        return IncomingRequest.of(
                request.prologue().method().text(),
                request.prologue().uriPath().rawPath(),
                request.prologue().query().rawValue(),
                headers,
                body,
                ((InetSocketAddress) request.remotePeer().address())
                        .getAddress()
                        .getHostAddress());
    }

    private static void send(LocalReply reply, ServerResponse response) {
        putHead(reply, response);
        switch (reply.body()) {
            case LocalReply.Body.Whole(String text) -> response.send(text.getBytes(StandardCharsets.UTF_8));
            case LocalReply.Body.Live(InputStream stream) -> pass(stream, response);
        }
    }

    /**
     * Passes each piece on before it reads the next. If the stream breaks or the caller has gone, both connections are
     * closed: after a regular end the answer would look complete.
     */
    private static void pass(InputStream stream, ServerResponse response) {
        try (stream) {
            var out = response.outputStream();
            var piece = new byte[PIECE];
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                out.write(piece, 0, read);
                out.flush();
            }
            out.close();
        } catch (IOException | UncheckedIOException broken) {
            throw new CloseConnectionException("The stream ends in the middle", broken);
        }
    }

    /** The length is that of the body that a GET would have. */
    private static void sendHead(LocalReply reply, ServerResponse response) {
        putHead(reply, response);
        if (reply.body() instanceof LocalReply.Body.Whole(String text)) {
            response.contentLength(text.getBytes(StandardCharsets.UTF_8).length);
        }
        response.send();
    }

    private static void putHead(LocalReply reply, ServerResponse response) {
        response.status(Status.create(reply.status()));
        reply.headers().stream()
                .collect(Collectors.groupingBy(Header::name, Collectors.mapping(Header::value, Collectors.toList())))
                .forEach((name, values) -> response.header(HeaderValues.create(HeaderNames.create(name), values)));
    }
}
