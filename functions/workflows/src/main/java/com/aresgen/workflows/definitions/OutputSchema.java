package com.aresgen.workflows.definitions;

import com.aresgen.http.json.Json;
import com.aresgen.workflows.definition.Step;
import com.aresgen.workflows.definition.expression.types.OutputTypes;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.StructType;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of what steps put out, written from the types by which expressions are checked. */
final class OutputSchema {
    private OutputSchema() {}

    /** Empty for {@code transform}, whose value decides, and for {@code wait}, which puts nothing out. */
    static Optional<ObjectNode> of(Step step) {
        return OutputTypes.of(step.uses())
                .map(OutputSchema::schema)
                .map(one -> step.forEach().isPresent() ? listOf(one) : one);
    }

    private static ObjectNode schema(CelType type) {
        return switch (type) {
            case NullableType nullable -> orNull(schema(nullable.targetType()));
            case ListType list -> listOf(schema(list.elemType()));
            case MapType map -> {
                var schema = typed("object");
                schema.set("additionalProperties", schema(map.valueType()));
                yield schema;
            }
            case StructType struct -> {
                var schema = typed("object");
                var properties = schema.putObject("properties");
                struct.fields().forEach(field -> properties.set(field.name(), schema(field.type())));
                yield schema;
            }
            default -> simple(type);
        };
    }

    private static ObjectNode simple(CelType type) {
        return switch (type.kind()) {
            case STRING -> typed("string");
            case INT -> typed("integer");
            case DOUBLE -> typed("number");
            case BOOL -> typed("boolean");
            default -> Json.MAPPER.createObjectNode();
        };
    }

    private static ObjectNode typed(String type) {
        return Json.MAPPER.createObjectNode().put("type", type);
    }

    private static ObjectNode listOf(ObjectNode items) {
        var schema = typed("array");
        schema.set("items", items);
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        var alternatives = Json.MAPPER.createObjectNode();
        alternatives.putArray("anyOf").add(schema).add(typed("null"));
        return alternatives;
    }
}
