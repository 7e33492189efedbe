package com.aresgen.workflows.definition.expression.types;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a CEL type with named fields. A name begins with {@code T.}, which no expression can spell, so that a type
 * never hides a variable.
 */
final class Struct {
    private final String name;
    private final ImmutableMap.Builder<String, CelType> fields = ImmutableMap.builder();

    private Struct(String name) {
        this.name = name;
    }

    static Struct of(String name) {
        return new Struct(name);
    }

    Struct with(String field, CelType type) {
        fields.put(field, type);
        return this;
    }

    StructType type() {
        return of(name, fields.buildOrThrow());
    }

    static StructType of(String name, Map<String, CelType> fields) {
        var all = ImmutableMap.copyOf(fields);
        return StructType.create(name, all.keySet(), field -> Optional.ofNullable(all.get(field)));
    }
}
