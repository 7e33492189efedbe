package com.aresgen.infra;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A template as it is committed: names that contain a hash or change with each build of a jar are replaced. */
record Template(JsonNode json) {
    private static final Set<String> HASHED =
            Set.of("AWS::Lambda::Version", "AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}$");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Normalizes what CDK wrote. */
    static Template of(JsonNode synthesized) {
        var text = synthesized.toString();
        for (var resource : synthesized.get("Resources").properties()) {
            if (HASHED.contains(resource.getValue().get("Type").asString())) {
                var plain = HASH.matcher(resource.getKey()).replaceFirst("");
                text = text.replace('"' + resource.getKey() + '"', '"' + plain + '"');
            }
        }
        var normalized = (ObjectNode) JSON.readTree(text);
        normalized.get("Resources").forEach(resource -> plain((ObjectNode) resource));
        return new Template(normalized);
    }

    private static void plain(ObjectNode resource) {
        if (resource.get("Type").asString().equals("AWS::Lambda::Function")) {
            var properties = resource.get("Properties");
            ((ObjectNode) properties.get("Code"))
                    .put("S3Bucket", "assets")
                    .put("S3Key", jar(properties.get("Handler").asString()));
        }
        if (resource.get("Type").asString().equals("AWS::Lambda::LayerVersion")) {
            ((ObjectNode) resource.get("Properties").get("Content"))
                    .put("S3Bucket", "assets")
                    .put("S3Key", "serve.zip");
        }
        if (resource.get("Metadata") instanceof ObjectNode metadata) {
            metadata.remove("aws:cdk:do-not-refactor");
            if (metadata.isEmpty()) {
                resource.remove("Metadata");
            }
        }
    }

    /** {@code chat-lambda.jar} of {@code com.aresgen.chat.complete.CompleteChatFunction}. */
    private static String jar(String handler) {
        return handler.split("\\.", 4)[2] + "-lambda.jar";
    }

    /** The resources of a type, by logical id. */
    Map<String, JsonNode> resources(String type) {
        var found = new LinkedHashMap<String, JsonNode>();
        resources().forEach((id, resource) -> {
            if (resource.get("Type").asString().equals(type)) {
                found.put(id, resource);
            }
        });
        return found;
    }

    Map<String, JsonNode> resources() {
        var all = new LinkedHashMap<String, JsonNode>();
        json.get("Resources").properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /** The properties of the one resource of a type. */
    JsonNode only(String type) {
        var found = List.copyOf(resources(type).values());
        if (found.size() != 1) {
            throw new AssertionError("one " + type + " expected, not " + found.size());
        }
        return found.getFirst().get("Properties");
    }

    /** Indented, one member or element a line, the same bytes on every machine. */
    String text() {
        var printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withSeparators(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
        return JSON.writer().with(printer).writeValueAsString(json) + "\n";
    }
}
