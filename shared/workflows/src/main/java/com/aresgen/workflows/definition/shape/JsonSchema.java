package com.aresgen.workflows.definition.shape;

import com.aresgen.http.json.Json;
import com.aresgen.workflows.definition.DurationText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of definitions, for editors: written from the shapes that the parser checks, so that
 * the two cannot differ. References between steps and the types of expressions are beyond it.
 */
public final class JsonSchema {
    /** A dollar sign before it makes it text. */
    private static final String ANY_EXPRESSION = "(^|[^$])\\$\\{\\{";

    private static final String ONE_EXPRESSION = "^\\s*\\$\\{\\{[\\s\\S]*\\}\\}\\s*$";

    private final Map<String, Supplier<Shape>> definitions = new LinkedHashMap<>();

    private JsonSchema() {}

    /** The schema of a whole definition, with the id under which it is served. */
    public static JsonNode ofDefinition(String id) {
        var writer = new JsonSchema();
        var schema = Json.MAPPER
                .createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", id)
                .put("title", "Workflow definition");
        schema.setAll(writer.of(DefinitionShape.ROOT));
        schema.set("$defs", writer.definitions());
        return schema;
    }

    private ObjectNode definitions() {
        var written = Json.MAPPER.createObjectNode();
        while (written.size() < definitions.size()) {
            var next = definitions.entrySet().stream()
                    .filter(entry -> !written.has(entry.getKey()))
                    .findFirst()
                    .orElseThrow();
            written.set(next.getKey(), of(next.getValue().get()));
        }
        return written;
    }

    private ObjectNode of(Shape shape) {
        var schema = Json.MAPPER.createObjectNode();
        switch (shape) {
            case Shape.Obj object -> object(schema, object);
            case Shape.ByType byType -> byType(schema, byType);
            case Shape.Named named -> {
                schema.put("type", "object").put("maxProperties", named.most());
                schema.putObject("propertyNames")
                        .put("pattern", named.names().pattern().pattern());
                schema.set("additionalProperties", of(named.values()));
            }
            case Shape.ListOf list -> {
                schema.put("type", "array").put("minItems", list.least()).put("maxItems", list.most());
                schema.set("items", of(list.values()));
            }
            case Shape.Text text ->
                schema.put("type", "string").put("minLength", text.least()).put("maxLength", text.most());
            case Shape.Formed formed ->
                schema.put("type", "string")
                        .put("pattern", formed.form().pattern().pattern());
            case Shape.Choice choice -> {
                var values = schema.putArray("enum");
                choice.values().forEach(values::add);
            }
            case Shape.Exactly exactly -> schema.put("const", exactly.value());
            case Shape.Whole whole ->
                schema.put("type", "integer").put("minimum", whole.least()).put("maximum", whole.most());
            case Shape.Decimal decimal ->
                schema.put("type", "number").put("minimum", decimal.least()).put("maximum", decimal.most());
            case Shape.Flag _ -> schema.put("type", "boolean");
            case Shape.False _ -> schema.put("const", false);
            case Shape.Time _ -> schema.put("type", "string").put("pattern", DurationText.PATTERN);
            case Shape.Anything _ -> {}
            case Shape.ListOr either -> {
                schema.putObject("if").put("type", "array");
                schema.set("then", of(either.list()));
                schema.set("else", of(either.other()));
            }
            case Shape.Recursive recursive -> {
                definitions.putIfAbsent(recursive.name(), recursive.shape());
                schema.put("$ref", "#/$defs/" + recursive.name());
            }
            case Shape.Templated(Shape.Anything _) -> {}
            case Shape.Templated templated -> {
                var either = schema.putArray("anyOf");
                either.add(of(templated.literal()));
                either.addObject()
                        .put("type", "string")
                        .put("pattern", templated.literal().isText() ? ANY_EXPRESSION : ONE_EXPRESSION);
            }
            case Shape.Expression _ -> schema.put("type", "string").put("pattern", ONE_EXPRESSION);
        }
        return schema;
    }

    private void object(ObjectNode schema, Shape.Obj object) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        for (var field : object.fields()) {
            properties.set(field.name(), of(field.shape()).put("description", field.description()));
        }
        var required = schema.putArray("required");
        object.fields().stream()
                .filter(Shape.Field::required)
                .map(Shape.Field::name)
                .forEach(required::add);
        schema.put("additionalProperties", false);
        if (!object.oneOf().isEmpty()) {
            var choices = schema.putArray("oneOf");
            object.oneOf()
                    .forEach(name -> choices.addObject().putArray("required").add(name));
        }
    }

    private void byType(ObjectNode schema, Shape.ByType byType) {
        object(schema, byType.common());
        var cases = schema.putArray("allOf");
        byType.with().forEach((type, with) -> {
            var one = cases.addObject();
            var condition = one.putObject("if");
            condition.putObject("properties").putObject("uses").put("const", type);
            condition.putArray("required").add("uses");
            var then = one.putObject("then");
            then.putObject("properties").set("with", of(with));
            if (with.isNeeded()) {
                then.putArray("required").add("with");
            }
        });
    }
}
