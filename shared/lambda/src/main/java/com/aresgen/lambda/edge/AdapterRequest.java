package com.aresgen.lambda.edge;

import com.aresgen.http.Call;
import com.aresgen.http.Parameters;
import com.aresgen.http.Payload;
import com.aresgen.http.Trail;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Ids;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads API Gateway's events as the Lambda Web Adapter passes them on: as HTTP requests, with the contexts of API
 * Gateway and of Lambda as JSON in two headers. Callers cannot set these, since the adapter does. It passes no path
 * parameters: they are read from the route's template and the path.
 * https://github.com/awslabs/aws-lambda-web-adapter
 */
record AdapterRequest(InstantSource clock, Ids ids) {
    static final String REQUEST_CONTEXT = "x-amzn-request-context";
    static final String LAMBDA_CONTEXT = "x-amzn-lambda-context";

    /**
     * Whether a caller sent the request: the adapter itself asks whether the function is ready, and passes an event that
     * is no HTTP request, such as a ping, with the context {@code null}.
     */
    static boolean isOfCaller(HttpExchange exchange) {
        var context = exchange.getRequestHeaders().getFirst(REQUEST_CONTEXT);
        return context != null && !context.equals("null");
    }

    /** Lambda's id of the invocation. */
    static String invocation(HttpExchange exchange) {
        return context(exchange, LAMBDA_CONTEXT).path("request_id").asString("");
    }

    Call read(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(
                        name, values.stream().map(AdapterRequest::utf8).toList()));
        headers.keySet().removeAll(Set.of(REQUEST_CONTEXT, LAMBDA_CONTEXT));
        return read(
                exchange, new Headers((SortedMap<String, List<String>>) headers), context(exchange, REQUEST_CONTEXT));
    }

    private Call read(HttpExchange exchange, Headers headers, JsonNode request) throws IOException {
        var route = "/" + request.path("stage").asString()
                + request.path("resourcePath").asString();
        var path = request.path("path").asString();
        return new Call(
                ids.next("req"),
                clock.instant(),
                Instant.ofEpochMilli(
                        context(exchange, LAMBDA_CONTEXT).path("deadline").asLong()),
                exchange.getRequestMethod(),
                route,
                path,
                new PathTemplate(route).parameters(path),
                Parameters.parse(exchange.getRequestURI().getRawQuery()),
                headers,
                new Payload(
                        headers.first("Content-Type").orElse(""),
                        exchange.getRequestBody().readAllBytes()),
                request.path("identity").path("sourceIp").asString(),
                new Trail(),
                Optional.empty(),
                Optional.empty());
    }

    private static JsonNode context(HttpExchange exchange, String header) {
        return Json.MAPPER.readTree(utf8(exchange.getRequestHeaders().getFirst(header)));
    }

    /** The adapter sends header values in UTF-8; the JDK's server reads each byte as one character. */
    private static String utf8(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
