package com.aresgen.workflows.definition.inputs;

import com.aresgen.http.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the inputs of a run must be. Members that the schema does not name are always refused. */
public record InputsSchema(JsonNode json) {
    /** Of a definition that declares no inputs. */
    public static final InputsSchema NONE = new InputsSchema(Json.MAPPER.readTree("""
            {"type":"object","properties":{},"additionalProperties":false}"""));

    /** The schema as an object, for those who read its parts. */
    public ValueSchema root() {
        if (json.has("properties")) {
            return new ValueSchema(json);
        }
        var named = (ObjectNode) json.deepCopy();
        named.putObject("properties");
        return new ValueSchema(named);
    }

    /** All violations, none if the inputs are right. Defaults need not be in place. */
    public List<InputFault> check(JsonNode inputs) {
        var faults = new ArrayList<InputFault>();
        new ValueCheck(faults).check(inputs, root(), "");
        return List.copyOf(faults);
    }

    /** All violations of one value, of any type that the schema allows. */
    public List<InputFault> checkValue(JsonNode value) {
        var faults = new ArrayList<InputFault>();
        new ValueCheck(faults).check(value, new ValueSchema(json), "");
        return List.copyOf(faults);
    }

    /** A copy with the defaults of what the inputs leave out, at every depth. */
    public JsonNode withDefaults(JsonNode inputs) {
        return filled(inputs, root());
    }

    private static JsonNode filled(JsonNode value, ValueSchema schema) {
        return switch (value) {
            case ObjectNode object -> {
                var copy = object.deepCopy();
                schema.properties().forEach((name, property) -> {
                    if (copy.has(name)) {
                        copy.set(name, filled(copy.get(name), property));
                    } else {
                        property.defaultValue().ifPresent(given -> copy.set(name, given.deepCopy()));
                    }
                });
                yield copy;
            }
            case JsonNode array
            when array.isArray() && schema.items().isPresent() -> {
                var copy = Json.MAPPER.createArrayNode();
                array.forEach(element -> copy.add(filled(element, schema.items().get())));
                yield copy;
            }
            default -> value;
        };
    }
}
