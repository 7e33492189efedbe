package com.aresgen.workflows.definition.evaluation;

import com.aresgen.http.json.JsonNumbers;
import com.google.protobuf.NullValue;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON as CEL's values, by the types that the expressions were checked with: JSON's {@code 2} is a double where a double
 * was declared. Null members of objects with a type are left out, so that {@code has()} is false for them.
 */
final class CelValues {
    private CelValues() {}

    static Object of(JsonNode json, CelType type) {
        return switch (json.getNodeType()) {
            case STRING -> json.stringValue();
            case BOOLEAN -> json.booleanValue();
            case NUMBER -> number(json, type);
            case ARRAY -> list(json, type);
            case OBJECT -> map(json, type);
            default -> NullValue.NULL_VALUE;
        };
    }

    private static Object number(JsonNode json, CelType type) {
        var wanted = type instanceof NullableType nullable ? nullable.targetType() : type;
        if (wanted.equals(SimpleType.DOUBLE)) {
            return json.doubleValue();
        }
        var isWhole = wanted.equals(SimpleType.INT) ? JsonNumbers.whole(json).isPresent() : json.isIntegralNumber();
        return isWhole && json.decimalValue().toBigInteger().bitLength() < Long.SIZE
                ? (Object) json.decimalValue().longValue()
                : (Object) json.doubleValue();
    }

    private static Object list(JsonNode json, CelType type) {
        var element = type instanceof ListType list && list.hasElemType() ? list.elemType() : SimpleType.DYN;
        var values = new ArrayList<Object>(json.size());
        json.forEach(each -> values.add(of(each, element)));
        return values;
    }

    private static Object map(JsonNode json, CelType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        json.forEachEntry((name, member) -> {
            if (type instanceof StructType struct) {
                var field = struct.findField(name);
                var fieldType = field.isPresent() ? field.get().type() : SimpleType.DYN;
                if (!member.isNull() || fieldType.equals(SimpleType.NULL_TYPE)) {
                    values.put(name, of(member, fieldType));
                }
            } else {
                values.put(name, of(member, type instanceof MapType map ? map.valueType() : SimpleType.DYN));
            }
        });
        return values;
    }
}
