package com.aresgen.local.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A function's response read as strictly as API Gateway reads it. A body that is marked as base64 is not decoded:
 * without binary media types API Gateway passes it on as it is.
 */
record ProxyAnswer(JsonNode node) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MEMBERS =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

    /** Headers that are API Gateway's own: a function's value arrives under another name. */
    private static final Set<String> REMAPPED =
            Set.of("connection", "content-length", "date", "server", "transfer-encoding", "www-authenticate");

    /** The reply, or nothing when API Gateway would call the response malformed. */
    static Optional<LocalReply> read(byte[] response) {
        try {
            return Optional.of(new ProxyAnswer(JSON.readTree(response)))
                    .filter(ProxyAnswer::wellFormed)
                    .map(ProxyAnswer::reply);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private boolean wellFormed() {
        var body = node.path("body");
        return node.isObject()
                && MEMBERS.containsAll(node.propertyNames())
                && node.path("statusCode").asString("").matches("[1-5][0-9]{2}")
                && (body.isString() || body.isNull() || body.isMissingNode())
                && node.path("headers").valueStream().noneMatch(JsonNode::isContainer)
                && node.path("multiValueHeaders").valueStream().allMatch(JsonNode::isArray);
    }

    private LocalReply reply() {
        var headers = headers();
        if (headers.stream().noneMatch(header -> header.is("Content-Type"))) {
            headers.add(new Header("Content-Type", "application/json"));
        }
        var body = node.path("body").asString("");
        return new LocalReply(Integer.parseInt(node.path("statusCode").asString()), List.copyOf(headers), body);
    }

    /** The headers of both members; of equal pairs only one is sent. */
    private List<Header> headers() {
        var headers = new ArrayList<Header>();
        node.path("multiValueHeaders")
                .forEachEntry((name, values) -> values.forEach(value -> headers.add(header(name, value))));
        node.path("headers").forEachEntry((name, value) -> {
            if (!headers.contains(header(name, value))) {
                headers.add(header(name, value));
            }
        });
        return headers;
    }

    private static Header header(String name, JsonNode value) {
        return remapped(new Header(name, value.asString()));
    }

    /** The header as it arrives at the caller. */
    static Header remapped(Header header) {
        return REMAPPED.contains(header.name().toLowerCase(Locale.ROOT))
                ? new Header("x-amzn-Remapped-" + header.name(), header.value())
                : header;
    }
}
