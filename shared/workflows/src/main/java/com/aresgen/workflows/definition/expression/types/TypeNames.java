package com.aresgen.workflows.definition.expression.types;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;

/** Types as details name them. */
public final class TypeNames {
    private TypeNames() {}

    public static String of(CelType type) {
        return switch (type) {
            case ListType list
            when list.hasElemType() && !list.elemType().equals(SimpleType.DYN) -> "list(" + of(list.elemType()) + ")";
            case ListType _ -> "list";
            case MapType _ -> "map";
            case StructType _ -> "object";
            case NullableType nullable -> of(nullable.targetType()) + " or null";
            default -> type.name().replace("google.protobuf.", "").replace("null_type", "null");
        };
    }

    /** CEL's own text with the names of types as callers know them. */
    public static String plain(String message) {
        return message.replaceAll("T\\.[\\w.]+", "object")
                .replaceAll("wrapper\\((\\w+)\\)", "$1 or null")
                .replace("google.protobuf.", "")
                .replaceAll("%[A-Z][0-9]*", "any");
    }
}
