package com.aresgen.local.functions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
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
    ClassicHttpRequest request(String arn, Duration most) {
        var request = new BasicClassicHttpRequest(method, path + (query.isEmpty() ? "" : "?" + query));
        request.addHeader("Host", "127.0.0.1");
        endToEnd(headers).forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
        request.setHeader("x-amzn-request-context", JSON.writeValueAsString(requestContext));
        request.setHeader("x-amzn-lambda-context", JSON.writeValueAsString(lambdaContext(arn, most)));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        request.addHeader("Content-Length", bytes.length);
        request.setEntity(new ByteArrayEntity(bytes, null));
        return request;
    }

    private static ObjectNode lambdaContext(String arn, Duration most) {
        return JSON.createObjectNode()
                .put("request_id", UUID.randomUUID().toString())
                .put("deadline", Instant.now().plus(most).toEpochMilli())
                .put("invoked_function_arn", arn);
    }
}
