package com.aresgen.egress;

import com.aresgen.http.Payload;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.RetryAfter;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;

/**
 * One HTTP/1.1 exchange over a connection of its own: no redirect is followed, no body is unpacked, no cookie is kept,
 * and the connection is not used again.
 */
record EgressExchange(InstantSource clock, int mostBytes) {
    private static final Http1Config BOUNDS =
            Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    /** The response, without the time that it took. */
    record Response(
            int status, Payload body, Headers headers, Optional<Duration> retryAfter, Optional<String> location) {}

    Response exchange(Request request, Socket socket) throws IOException, HttpException {
        var connection = new DefaultBHttpClientConnection(BOUNDS);
        try {
            connection.bind(socket);
            return response(EXECUTOR.execute(message(request), connection, HttpCoreContext.create()));
        } finally {
            // At once: an orderly end would read the rest of the body.
            connection.close(CloseMode.IMMEDIATE);
        }
    }

    private static BasicClassicHttpRequest message(Request request) {
        var message = new BasicClassicHttpRequest(request.method(), request.to().target());
        message.addHeader("Host", request.to().authority());
        message.addHeader("User-Agent", "AresGen/1");
        request.headers().forEach(message::addHeader);
        message.addHeader("Connection", "close");
        var bytes = request.body().bytes();
        if (bytes.length > 0) {
            message.addHeader("Content-Type", request.body().contentType());
            message.addHeader("Content-Length", bytes.length);
            message.setEntity(
                    new ByteArrayEntity(bytes, ContentType.parse(request.body().contentType())));
        }
        return message;
    }

    private Response response(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var body = Payload.EMPTY;
        if (entity != null) {
            // Not closed: closing would read the rest of the body, however long it is.
            var bytes = entity.getContent().readNBytes(mostBytes);
            body = new Payload(Optional.ofNullable(entity.getContentType()).orElse(""), bytes);
        }
        return new Response(
                response.getCode(),
                body,
                headers(response),
                Optional.ofNullable(response.getFirstHeader("Retry-After"))
                        .map(Header::getValue)
                        .flatMap(value -> RetryAfter.of(value, clock.instant())),
                Optional.ofNullable(response.getFirstHeader("Location")).map(Header::getValue));
    }

    private static Headers headers(ClassicHttpResponse response) {
        var fields = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var field : response.getHeaders()) {
            fields.computeIfAbsent(field.getName(), _ -> new ArrayList<>()).add(field.getValue());
        }
        return new Headers((SortedMap<String, List<String>>) fields);
    }
}
