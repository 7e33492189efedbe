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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Translates between Helidon's request and response and ours. */
record GatewayExchange(LocalGateway gateway) {
    private static final int PIECE = 16 * 1024;

    void handle(ServerRequest request, ServerResponse response) {
        var answer = answer(request);
        if (answer.last()) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        if (request.prologue().method().equals(Method.HEAD)) {
            sendHead(answer.reply(), response);
        } else {
            send(answer.reply(), request, response);
        }
    }

    /** @param last whether the connection must close, as the start of a next request is unknown */
    private record Answer(LocalReply reply, boolean last) {}

    private Answer answer(ServerRequest request) {
        var target = RequestTarget.of(request.prologue());
        if (target.isEmpty() || !isWellFormed(request)) {
            return refused(GatewayError.MALFORMED, request);
        }
        return switch (RequestBody.read(request.content())) {
            case RequestBody.Text(String text) ->
                new Answer(gateway.answer(incoming(request, target.get(), text)), false);
            case RequestBody.Refused(GatewayError reason) -> refused(reason, request);
        };
    }

    /** Helidon accepts a request line without a method and a header line without a name. */
    private static boolean isWellFormed(ServerRequest request) {
        return !request.prologue().method().text().isEmpty()
                && request.headers().stream().noneMatch(header -> header.name().isEmpty());
    }

    private Answer refused(GatewayError refusal, ServerRequest request) {
        var raw = new RequestTarget(request.prologue().uriPath().rawPath(), Optional.empty());
        return new Answer(gateway.refuse(refusal, incoming(request, raw, "")), true);
    }

    private static IncomingRequest incoming(ServerRequest request, RequestTarget target, String body) {
        return IncomingRequest.of(
                request.prologue().method().text(),
                target.path(),
                request.prologue().query().rawValue(),
                headers(request, target),
                body,
                ((InetSocketAddress) request.remotePeer().address())
                        .getAddress()
                        .getHostAddress());
    }

    private static List<Header> headers(ServerRequest request, RequestTarget target) {
        return request.headers().stream()
                .flatMap(header -> header.allValues().stream().map(value -> new Header(header.name(), value)))
                .map(header -> header.is("Host")
                        ? new Header(header.name(), target.authority().orElse(header.value()))
                        : header)
                .toList();
    }

    private void send(LocalReply reply, ServerRequest request, ServerResponse response) {
        // A stream is collected for a caller who does not know chunks.
        var unchunked = VersionUpgrade.upgraded(request.headers());
        putHead(reply, response);
        switch (reply.body()) {
            case LocalReply.Body.Whole(String text) -> {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                var accepted =
                        request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("");
                if (gateway.api().compression().applies(accepted, reply, bytes.length)) {
                    response.header(HeaderNames.CONTENT_ENCODING, "gzip");
                    response.send(Compression.gzip(bytes));
                } else {
                    response.send(bytes);
                }
            }
            case LocalReply.Body.Live(InputStream stream) -> {
                try (stream) {
                    if (unchunked) {
                        response.send(stream.readAllBytes());
                    } else {
                        pass(stream, response.outputStream());
                    }
                } catch (IOException | UncheckedIOException broken) {
                    throw new CloseConnectionException("The stream ends in the middle", broken);
                }
            }
        }
    }

    /**
     * Passes each piece on before it reads the next. If the stream breaks or the caller has gone, both connections are
     * closed: after a regular end the answer would look complete.
     */
    private static void pass(InputStream stream, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            out.write(piece, 0, read);
            out.flush();
        }
        out.close();
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
