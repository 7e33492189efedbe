package com.aresgen.dynamodb.value;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON texts as trees and back, by Jackson's streaming API: its object mapper would take half of the engine's time to
 * start.
 */
public final class Json {
    private static final JsonFactory TEXT = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /**
     * Reads a text that holds one value.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    public static JsonNode read(byte[] text) {
        try (var parser = TEXT.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "text behind the value");
            }
            return value;
        }
    }

    public static byte[] write(JsonNode value) {
        var text = new ByteArrayOutputStream(512);
        try (var generator = TEXT.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, generator);
        }
        return text.toByteArray();
    }

    private static JsonNode value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == null) {
            throw new StreamReadException(parser, "no value");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new StreamReadException(parser, "no value begins with " + token);
        };
    }

    private static JsonNode object(JsonParser parser) {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser));
        }
        return object;
    }

    private static JsonNode array(JsonParser parser) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static JsonNode whole(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static void write(JsonNode value, JsonGenerator text) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                text.writeStartObject();
                value.properties().forEach(member -> {
                    text.writeName(member.getKey());
                    write(member.getValue(), text);
                });
                text.writeEndObject();
            }
            case ARRAY -> {
                text.writeStartArray();
                value.forEach(element -> write(element, text));
                text.writeEndArray();
            }
            case STRING -> text.writeString(value.asString());
            case BOOLEAN -> text.writeBoolean(value.asBoolean());
            case NUMBER -> number(value, text);
            default -> text.writeNull();
        }
    }

    private static void number(JsonNode value, JsonGenerator text) {
        if (value.isIntegralNumber()) {
            text.writeNumber(value.asBigInteger());
        } else if (value.isDouble()) {
            text.writeNumber(value.asDouble());
        } else {
            text.writeNumber(value.asDecimal());
        }
    }
}
