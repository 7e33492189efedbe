package com.aresgen.local.functions;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of an event that the adapter reads, and the HTTP request that it makes of them.
 *
 * @param path below the stage, still encoded
 * @param query as in a URL, still encoded
 */
public record AdapterEvent(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        ObjectNode requestContext,
        String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Headers of a connection rather than a message; each client and server sets its own. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection", "content-length", "date", "expect", "host", "keep-alive", "transfer-encoding", "upgrade");

    static Map<String, List<String>> endToEnd(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> !HOP_BY_HOP.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The context headers replace any that the caller sent under their names. */
    HttpRequest request(int port, String arn, Duration most) {
        var target = "http://127.0.0.1:" + port + path + (query.isEmpty() ? "" : "?" + query);
        var request = HttpRequest.newBuilder(URI.create(target))
                .timeout(most)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        endToEnd(headers).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var lambda = JSON.createObjectNode()
                .put("request_id", UUID.randomUUID().toString())
                .put("deadline", Instant.now().plus(most).toEpochMilli())
                .put("invoked_function_arn", arn);
        if (headers.keySet().stream().noneMatch("User-Agent"::equalsIgnoreCase)) {
            // Otherwise Java's client sends its own name, which would be audited as the caller's.
            request.setHeader("User-Agent", "");
        }
        return request.setHeader("x-amzn-request-context", JSON.writeValueAsString(requestContext))
                .setHeader("x-amzn-lambda-context", JSON.writeValueAsString(lambda))
                .build();
    }
}
