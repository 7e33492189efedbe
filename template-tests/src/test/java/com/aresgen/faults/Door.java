package com.aresgen.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.lambda.edge.CallContext;
import com.aresgen.lambda.edge.HttpFunction;
import com.aresgen.suite.Given;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The door of a function: events in, replies out, on the caller's own thread, so that a watch sees its store calls. */
public record Door(RequestStreamHandler function, String method, String path, Duration patience) {
    public Door(RequestStreamHandler function, String method, String path) {
        this(function, method, path, Duration.ofSeconds(30));
    }

    /** The same door for calls that may take that long. */
    Door within(Duration other) {
        return new Door(function, method, path, other);
    }

    /** A function of the running template, by the name of its endpoint. */
    public static Door of(String endpoint, String method, String path) {
        return RunningApi.eu().local().functions().all().values().stream()
                .map(function -> function.handler())
                .filter(HttpFunction.class::isInstance)
                .map(HttpFunction.class::cast)
                .filter(http -> http.endpoint().getClass().getSimpleName().equals(endpoint))
                .map(handler -> new Door(handler, method, path))
                .findFirst()
                .orElseThrow();
    }

    public Reply send(BearerKey token, String body) {
        return send(token, "", body);
    }

    /** Sends a call after making the things that a sample names in path and body. */
    public Reply send(BearerKey token, String idempotencyKey, String body) {
        var given = new Door(function, method, given(path, token, idempotencyKey), patience);
        return given.send(token.text(), idempotencyKey, given(body, token, idempotencyKey));
    }

    private String given(String text, BearerKey token, String idempotencyKey) {
        return Given.in(
                text, method, Optional.of(token), Optional.of(idempotencyKey).filter(key -> !key.isEmpty()));
    }

    /** A sample event with the things that it names, which are made now. */
    public JsonNode given(JsonNode sample, BearerKey token, String idempotencyKey) {
        return Json.MAPPER.readTree(Given.in(
                sample.toString(),
                sample.path("httpMethod").stringValue(),
                Optional.of(token),
                Optional.of(idempotencyKey)));
    }

    /** A sample event, sent by this caller under this idempotency key. */
    public Reply send(JsonNode sample, BearerKey token, String idempotencyKey) {
        var event = given(sample, token, idempotencyKey);
        var headers = (ObjectNode) event.path("multiValueHeaders");
        headers.putArray("Authorization").add("Bearer " + token.text());
        headers.putArray("Idempotency-Key").add(idempotencyKey);
        return reply(event);
    }

    /** Sends a call with any text as its key; an empty idempotency key is left out. */
    public Reply send(String bearer, String idempotencyKey, String body) {
        var event = Json.MAPPER.createObjectNode();
        event.put("httpMethod", method).put("resource", path.substring("/v1".length()));
        event.putObject("pathParameters").put("id", path.substring(path.lastIndexOf('/') + 1));
        event.putObject("requestContext")
                .put("stage", "v1")
                .put("path", path)
                .putObject("identity")
                .put("sourceIp", "127.0.0.1");
        var headers = event.putObject("multiValueHeaders");
        headers.putArray("Authorization").add("Bearer " + bearer);
        headers.putArray("Content-Type").add("application/json");
        if (!idempotencyKey.isEmpty()) {
            headers.putArray("Idempotency-Key").add(idempotencyKey);
        }
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        return reply(event);
    }

    private Reply reply(JsonNode event) {
        var out = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(event)), out, new CallContext(patience));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var response = Json.MAPPER.readTree(out.toByteArray());
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        response.path("multiValueHeaders")
                .forEachEntry((name, values) -> headers.put(
                        name, values.valueStream().map(JsonNode::asString).toList()));
        return new Reply(
                response.path("statusCode").intValue(),
                HttpHeaders.of(headers, (_, _) -> true),
                response.path("body").stringValue());
    }
}
