package com.aresgen.local.gateway;

import com.aresgen.http.Parameters;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.functions.AdapterEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as the event that a REST API hands to a Lambda proxy integration (format 1.0), called by its invoke URL:
 * {@code path} leaves out the stage, {@code requestContext.path} has it.
 */
record ProxyEvent(IncomingRequest request, LocalRoutes.Found found, String stage, String pathBelowStage) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    byte[] json() {
        var headers = headers();
        var query = Parameters.parse(request.query()).values();
        var event = NODES.objectNode();
        event.put("resource", found.route().path());
        event.put("path", pathBelowStage);
        event.put("httpMethod", request.method());
        event.set("headers", last(headers));
        event.set("multiValueHeaders", all(headers));
        putOrNull(event, "queryStringParameters", last(query));
        putOrNull(event, "multiValueQueryStringParameters", all(query));
        var variables = NODES.objectNode();
        found.variables().forEach(variables::put);
        putOrNull(event, "pathParameters", variables);
        event.putNull("stageVariables");
        event.set("requestContext", context());
        event.put("body", request.body().isEmpty() ? null : request.body());
        event.put("isBase64Encoded", false);
        return JSON.writeValueAsBytes(event);
    }

    /** The same for a function that streams: the parts of the event that the adapter reads. */
    AdapterEvent forAdapter() {
        return new AdapterEvent(
                request.method(), pathBelowStage, request.query(), headers(), context(), request.body());
    }

    private ObjectNode context() {
        var now = Instant.now();
        var context = NODES.objectNode();
        context.put("resourcePath", found.route().path());
        context.put("httpMethod", request.method());
        context.put("extendedRequestId", request.requestId());
        context.put("requestTimeEpoch", now.toEpochMilli());
        context.put("path", request.path());
        context.put("accountId", LocalRegion.ACCOUNT);
        context.put("protocol", "HTTP/1.1");
        context.put("stage", stage);
        context.put("domainName", request.header("Host").orElse("localhost"));
        context.put("requestId", request.requestId());
        context.put("apiId", "local");
        var identity = context.putObject("identity");
        identity.put("sourceIp", request.sourceIp());
        identity.put("userAgent", request.header("User-Agent").orElse(null));
        return context;
    }

    /** The caller's headers by name in their first spelling, and those that API Gateway adds. */
    private Map<String, List<String>> headers() {
        var added = Stream.of(
                new Header("X-Forwarded-For", forwardedFor()),
                new Header("X-Forwarded-Proto", "http"),
                new Header("X-Forwarded-Port", "80"));
        var byName = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        var own = request.headers().stream()
                .filter(header -> !header.name().toLowerCase(Locale.ROOT).startsWith("x-forwarded-"));
        Stream.concat(own, added)
                .forEach(header -> byName.computeIfAbsent(header.name(), _ -> new ArrayList<>())
                        .add(header.value()));
        return byName;
    }

    /** The caller's own value comes first, the address of the connection last. */
    private String forwardedFor() {
        return request.header("X-Forwarded-For").map(claimed -> claimed + ", ").orElse("") + request.sourceIp();
    }

    private static ObjectNode last(Map<String, List<String>> values) {
        var object = NODES.objectNode();
        values.forEach((name, all) -> object.put(name, all.getLast()));
        return object;
    }

    private static ObjectNode all(Map<String, List<String>> values) {
        var object = NODES.objectNode();
        values.forEach((name, all) -> all.forEach(object.withArrayProperty(name)::add));
        return object;
    }

    private static void putOrNull(ObjectNode event, String name, ObjectNode value) {
        if (value.isEmpty()) {
            event.putNull(name);
        } else {
            event.set(name, value);
        }
    }
}
