package com.aresgen.workflows.definition.expression.types;

import com.aresgen.workflows.definition.inputs.ValueSchema;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types of one definition. Those of outputs and items are filled in while expressions are checked, since a
 * {@code transform} has the type of its value; {@link #known()} is what is known at one time.
 */
public final class TypeTable {
    public static final String STATUS = "status";
    public static final String ERROR = "error";
    public static final String OUTPUT = "output";
    public static final CelType STEPS = StructTypeReference.create("T.steps");
    public static final CelType ITEMS = StructTypeReference.create("T.items");

    private final Map<String, StructType> named = new LinkedHashMap<>();
    private final Map<String, CelType> outputs = new HashMap<>();
    private final Map<String, CelType> itemTypes = new HashMap<>();
    private final Set<String> ids;
    private final Set<String> silent;

    /** The types of steps with these ids, of which those in {@code silent} have no output. */
    public TypeTable(Set<String> ids, Set<String> silent) {
        this.ids = ids;
        this.silent = silent;
        register(OutputTypes.ERROR);
    }

    /** All types as they are known now; what is not known yet is dyn. */
    public CelTypeProvider known() {
        var all = ImmutableMap.<String, CelType>builder().putAll(named);
        var byId = new LinkedHashMap<String, CelType>();
        for (var id : ids) {
            var step = step(id);
            byId.put(id, step);
            all.put(step.name(), step);
        }
        all.put(STEPS.name(), Struct.of(STEPS.name(), byId));
        all.put(ITEMS.name(), Struct.of(ITEMS.name(), itemTypes));
        return new Known(all.buildOrThrow());
    }

    private StructType step(String id) {
        var step = Struct.of("T.step." + id).with(STATUS, SimpleType.STRING).with(ERROR, OutputTypes.ERROR);
        return silent.contains(id)
                ? step.type()
                : step.with(OUTPUT, output(id).orElse(SimpleType.DYN)).type();
    }

    /** Whether the step has an output. */
    public boolean hasOutput(String id) {
        return !silent.contains(id);
    }

    private record Known(ImmutableMap<String, CelType> byName) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return byName.values();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }

    /** Empty as long as it is not known. */
    public Optional<CelType> output(String id) {
        return Optional.ofNullable(outputs.get(id));
    }

    public void setOutput(String id, CelType type) {
        register(type);
        outputs.put(id, type);
    }

    /** The type of {@code item} within a step, by a key of that step; empty as long as it is not known. */
    public Optional<CelType> item(String key) {
        return Optional.ofNullable(itemTypes.get(key));
    }

    public void setItem(String key, CelType type) {
        register(type);
        itemTypes.put(key, type);
    }

    /** The type of a value with that schema; objects with named members are types of their own, by this name. */
    public CelType of(ValueSchema schema, String name) {
        return switch (schema.type().orElse("")) {
            case "string" -> SimpleType.STRING;
            case "integer" -> SimpleType.INT;
            case "number" -> SimpleType.DOUBLE;
            case "boolean" -> SimpleType.BOOL;
            case "null" -> SimpleType.NULL_TYPE;
            case "array" ->
                ListType.create(
                        schema.items().map(items -> of(items, name + ".0")).orElse(SimpleType.DYN));
            case "object" -> {
                if (!schema.namesItsMembers()) {
                    yield MapType.create(SimpleType.STRING, SimpleType.DYN);
                }
                var fields = new LinkedHashMap<String, CelType>();
                schema.properties().forEach((field, value) -> fields.put(field, of(value, name + "." + field)));
                yield register(Struct.of(name, fields));
            }
            default -> SimpleType.DYN;
        };
    }

    /** The type of an object with these fields; a map if a field has a name that no expression can select. */
    public CelType object(Map<String, CelType> fields, String name) {
        var selectable = fields.keySet().stream().allMatch(field -> field.matches("[A-Za-z_][A-Za-z0-9_]*"));
        return selectable && !fields.isEmpty()
                ? register(Struct.of(name, fields))
                : MapType.create(SimpleType.STRING, SimpleType.DYN);
    }

    private CelType register(CelType type) {
        switch (type) {
            case StructType struct
            when named.putIfAbsent(struct.name(), struct) == null ->
                struct.fields().forEach(field -> register(field.type()));
            case ListType list when list.hasElemType() -> register(list.elemType());
            default -> {}
        }
        return type;
    }
}
