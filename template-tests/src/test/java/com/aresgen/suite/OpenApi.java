package com.aresgen.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.api.openapi.OpenApiFile;
import com.aresgen.http.json.Json;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Checks answers against the OpenAPI file: status, headers, media type and every member must be declared in it. */
public final class OpenApi {
    public static final OpenApi FILE = new OpenApi();

    /** Headers that the protocol or the server adds, and no operation declares. */
    private static final Set<String> OF_HTTP = Set.of(
            "content-type",
            "content-length",
            "date",
            "connection",
            "cache-control",
            "transfer-encoding",
            "vary",
            "access-control-allow-origin",
            "access-control-expose-headers");

    /** Headers of problems only: their meaning is the same everywhere, so the file describes them once, in prose. */
    private static final Set<String> OF_PROBLEMS =
            Set.of("x-should-retry", "retry-after", "allow", "x-amzn-remapped-www-authenticate", "x-key-grace-until");

    private final JsonNode root = new OpenApiFile().root();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApi() {}

    public JsonNode root() {
        return root;
    }

    public JsonNode paths() {
        return root.path("paths");
    }

    /** The faults of a value by the schema at a JSON Pointer into the file; empty if it is valid. */
    public List<String> faults(String pointer, JsonNode value) {
        return schema("#" + pointer).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    void requireDeclared(String method, String path, Reply reply) {
        // A HEAD is answered as the GET that the file declares.
        var response = operation(method.equals("HEAD") ? "GET" : method, path)
                .map(operation -> resolved(operation.path("responses").path(Integer.toString(reply.status()))))
                .orElseGet(() -> root.path("components").path("responses").path("Problem"));
        assertThat(response.isMissingNode())
                .as(
                        "%s %s answers %s, which the OpenAPI file does not declare: %s",
                        method, path, reply.status(), reply.body())
                .isFalse();
        requireBody(method, path, reply, response);
        requireHeaders(method, path, reply, response);
    }

    private void requireBody(String method, String path, Reply reply, JsonNode response) {
        // The gateway sends a Content-Type although there is no body.
        if (method.equals("HEAD") || reply.status() == 304) {
            return;
        }
        var type = reply.header("Content-Type");
        var content = response.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s %s answers with %s, which is not declared", method, path, type)
                .isFalse();
        var schema = schema(content.path("schema").path("$ref").stringValue());
        for (var value : values(type, reply)) {
            assertThat(schema.validate(value))
                    .as("%s %s → %s", method, path, value)
                    .isEmpty();
        }
    }

    private static List<JsonNode> values(String type, Reply reply) {
        if (reply.isStream()) {
            return reply.chunks();
        }
        return List.of(type.startsWith("text/") ? Json.MAPPER.getNodeFactory().stringNode(reply.body()) : reply.json());
    }

    private void requireHeaders(String method, String path, Reply reply, JsonNode response) {
        var declared = response.path("headers");
        for (var name : declared.propertyNames()) {
            var header = resolved(declared.path(name));
            if (header.path("required").asBoolean(false)) {
                assertThat(reply.header(name))
                        .as("%s %s has %s", method, path, name)
                        .isNotEmpty();
            }
            var pattern = header.path("schema").path("pattern").asString("");
            if (!reply.header(name).isEmpty() && !pattern.isEmpty()) {
                assertThat(reply.header(name))
                        .as("%s %s: %s", method, path, name)
                        .matches(pattern);
            }
        }
        for (var name : reply.headers().map().keySet()) {
            assertThat(OF_HTTP.contains(name) || OF_PROBLEMS.contains(name) || declares(declared, name))
                    .as("%s %s sends the header %s, which is not declared", method, path, name)
                    .isTrue();
        }
    }

    /** The quota's headers are declared on successes; a problem has them whenever the caller's key is known. */
    private boolean declares(JsonNode declared, String name) {
        return declared.propertyNames().stream().anyMatch(name::equalsIgnoreCase)
                || name.startsWith("ratelimit")
                || name.startsWith("x-ratelimit");
    }

    private Optional<JsonNode> operation(String method, String path) {
        // A path without parameters comes first; only the ids of models contain slashes.
        return Optional.of(paths().path(path))
                .filter(JsonNode::isObject)
                .or(() -> described(path, "[^/]+"))
                .or(() -> described(path, ".+"))
                .map(operations -> operations.path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private Optional<JsonNode> described(String path, String parameter) {
        return root.path("paths")
                .propertyStream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", parameter)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Schema schema(String reference) {
        return schemas.computeIfAbsent(reference, _ -> {
            var schema = Json.MAPPER.createObjectNode().put("$ref", reference);
            schema.set("components", root.path("components"));
            schema.set("paths", root.path("paths"));
            return registry.getSchema(schema);
        });
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }
}
