package com.aresgen.models.bedrock;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import software.amazon.awssdk.core.document.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Converts JSON between the SDK's documents and Jackson's nodes. */
final class SdkDocuments {
    private SdkDocuments() {}

    static Document of(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT ->
                Document.fromMap(json.properties().stream()
                        .collect(toMap(
                                member -> member.getKey(),
                                member -> of(member.getValue()),
                                (first, _) -> first,
                                LinkedHashMap::new)));
            case ARRAY ->
                Document.fromList(json.valueStream().map(SdkDocuments::of).toList());
            case NUMBER -> Document.fromNumber(json.decimalValue());
            case BOOLEAN -> Document.fromBoolean(json.booleanValue());
            case STRING -> Document.fromString(json.stringValue());
            default -> Document.fromNull();
        };
    }

    static JsonNode json(Document document) {
        var nodes = JsonNodeFactory.instance;
        if (document.isMap()) {
            var object = nodes.objectNode();
            document.asMap().forEach((name, value) -> object.set(name, json(value)));
            return object;
        }
        if (document.isList()) {
            var array = nodes.arrayNode();
            document.asList().forEach(value -> array.add(json(value)));
            return array;
        }
        if (document.isNumber()) {
            return nodes.numberNode(document.asNumber().bigDecimalValue());
        }
        if (document.isBoolean()) {
            return nodes.booleanNode(document.asBoolean());
        }
        return document.isString() ? nodes.stringNode(document.asString()) : nodes.nullNode();
    }
}
