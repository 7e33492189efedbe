package com.aresgen.dynamodb.model;

import com.aresgen.dynamodb.error.ServiceError;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses values whose JSON type is not the model's, with the messages of the service's deserializer. */
record TypeCheck(RequestModel model) {
    private static final String PACKAGE = "com.amazonaws.dynamodb.v20120810.";

    /** Removes nulls and unknown members, which the service does not see, and checks the others. */
    void structure(Shape.Structure shape, ObjectNode node) {
        node.removeIf(JsonNode::isNull);
        node.retain(shape.members().keySet());
        shape.members().forEach((name, type) -> {
            var member = node.get(name);
            if (member != null) {
                value(type, member, "Unexpected field type");
            }
        });
        tableName(node);
    }

    /** A table may be named by its ARN, of which the region and the account mean nothing here. */
    private static void tableName(ObjectNode node) {
        var name = node.path("TableName").asString("");
        if (name.startsWith("arn:")) {
            node.put("TableName", name.substring(name.lastIndexOf('/') + 1));
        }
    }

    private void value(String name, JsonNode node, String scalarFault) {
        switch (model.shape(name)) {
            case Shape.Structure structure -> {
                refuse(node.isArray(), "Unrecognized collection type class " + PACKAGE + structure.name());
                refuse(!node.isObject(), scalarFault);
                structure(structure, (ObjectNode) node);
            }
            case Shape.Sequence list -> {
                refuse(node.isObject(), "Start of structure or map found where not expected");
                refuse(!node.isArray(), "Unexpected field type");
                node.forEach(element -> value(list.member(), element, "Unexpected value type in payload"));
            }
            case Shape.Dictionary map -> {
                refuse(node.isArray(), "Unrecognized collection type " + javaType(map));
                refuse(!node.isObject(), "Unexpected field type");
                ((ObjectNode) node).removeIf(JsonNode::isNull);
                node.forEach(element -> value(map.value(), element, "Unexpected value type in payload"));
            }
            case Shape.Text _ -> scalar(node, node.isString(), "String");
            case Shape.Whole whole -> scalar(node, node.isNumber(), whole.type());
            case Shape.Decimal _ -> scalar(node, node.isNumber(), "Double");
            case Shape.Truth _ -> {
                refuse(node.isString(), "Unexpected token received from parser");
                scalar(node, node.isBoolean(), "Boolean");
            }
            case Shape.Blob _ -> blob(node);
        }
    }

    private String javaType(Shape.Dictionary map) {
        var value = model.shape(map.value()) instanceof Shape.Text ? "java.lang.String" : PACKAGE + map.value();
        return "java.util.Map<java.lang.String, " + value + ">";
    }

    private static void scalar(JsonNode node, boolean fits, String type) {
        refuse(node.isArray(), "Unrecognized collection type class java.lang." + type);
        refuse(node.isObject(), "Start of structure or map found where not expected");
        refuse(!fits, token(node) + " cannot be converted to " + type);
    }

    private static String token(JsonNode node) {
        if (node.isBoolean()) {
            return node.asBoolean() ? "TRUE_VALUE" : "FALSE_VALUE";
        }
        if (node.isString()) {
            return "STRING_VALUE";
        }
        return node.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE";
    }

    private static void blob(JsonNode node) {
        refuse(node.isArray(), "Unrecognized collection type class java.nio.ByteBuffer");
        refuse(node.isObject(), "Start of structure or map found where not expected");
        refuse(!node.isString(), "only base-64-encoded strings are convertible to bytes");
        var text = node.asString();
        refuse(
                text.length() % 4 != 0,
                "Base64 encoded length is expected a multiple of 4 bytes but found: " + text.length());
        try {
            Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            throw ServiceError.serialization("Invalid last non-pad Base64 character dectected");
        }
    }

    private static void refuse(boolean refused, String message) {
        if (refused) {
            throw ServiceError.serialization(message);
        }
    }
}
