package com.aresgen.suite;

import com.aresgen.http.values.Bearer;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A caller that checks every answer it gets, in every test, against the OpenAPI file. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final URI baseUrl;

    public Http(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The request ids of all answers so far, in this JVM. */
    public static Set<String> seen() {
        return Set.copyOf(SEEN);
    }

    public Request request(String method, String path) {
        return new Request(method, path, Map.of(), new byte[0], true);
    }

    public Request get(String path) {
        return request("GET", path);
    }

    public Request post(String path, String json) {
        return request("POST", path).body(json);
    }

    /** A request in the making. */
    public final class Request {
        private final String method;
        private final String path;
        private final Map<String, String> headers;
        private final byte[] body;
        private final boolean isMaking;

        private Request(String method, String path, Map<String, String> headers, byte[] body, boolean isMaking) {
            this.method = method;
            this.path = path;
            this.headers = headers;
            this.body = body;
            this.isMaking = isMaking;
        }

        /** Sends the ids of a sample as they are: nothing that it names is made, so a call that is let in finds nothing. */
        public Request unprepared() {
            return new Request(method, path, headers, body, false);
        }

        public Request header(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, path, more, body, isMaking);
        }

        public Request as(BearerKey token) {
            return header("Authorization", "Bearer " + token.text());
        }

        public Request keyed(String idempotencyKey) {
            return header("Idempotency-Key", idempotencyKey);
        }

        public Request body(String json) {
            return header("Content-Type", "application/json").body(json.getBytes(StandardCharsets.UTF_8));
        }

        /** Sets a body without a Content-Type. */
        public Request body(byte[] bytes) {
            return new Request(method, path, headers, bytes, isMaking);
        }

        /** Makes the things that a sample names for this caller. */
        private String given(String text) {
            return !isMaking
                    ? text
                    : Given.in(
                            text,
                            method,
                            Bearer.token(new Headers(singletons(headers))),
                            Optional.ofNullable(headers.get("Idempotency-Key")));
        }

        private static Map<String, List<String>> singletons(Map<String, String> headers) {
            return headers.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        }

        /** Latin-1, so that bytes that are not text are preserved. */
        private byte[] sent() {
            return given(new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        }

        public Reply send() {
            var uri = baseUrl.resolve(given(this.path));
            var sent = sent();
            var request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.ofByteArray(sent));
            headers.forEach(request::header);
            try {
                var reply = Reply.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
                SEEN.add(reply.requestId());
                OpenApi.FILE.requireDeclared(method, uri.getPath(), reply);
                return reply;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
