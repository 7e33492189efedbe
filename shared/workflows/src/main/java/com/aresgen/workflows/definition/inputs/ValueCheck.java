package com.aresgen.workflows.definition.inputs;

import com.aresgen.http.json.CanonicalJson;
import com.aresgen.http.json.JsonNumbers;
import com.aresgen.http.json.Pointer;
import com.aresgen.http.values.Nearest;
import com.aresgen.http.values.Shortened;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares a value with its schema and notes all violations. */
final class ValueCheck {
    private static final int MOST = 100;

    private final List<InputFault> faults;

    ValueCheck(List<InputFault> faults) {
        this.faults = faults;
    }

    void check(JsonNode value, ValueSchema schema, String pointer) {
        if (faults.size() >= MOST) {
            return;
        }
        var type = schema.type();
        if (type.isPresent() && !isOf(type.get(), value)) {
            add(pointer, "invalid_type", "must be " + article(type.get()));
            return;
        }
        choices(value, schema, pointer);
        if (value.isString()) {
            text(value.stringValue(), schema, pointer);
        } else if (value.isNumber()) {
            number(value, schema, pointer);
        } else if (value.isArray()) {
            array(value, schema, pointer);
        } else if (value.isObject()) {
            object(value, schema, pointer);
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" ->
                JsonNumbers.whole(value)
                        .filter(number -> number.toBigInteger().bitLength() < 64)
                        .isPresent();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> value.isNull();
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "array", "object" -> "an " + type;
            case "boolean" -> "true or false";
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private void choices(JsonNode value, ValueSchema schema, String pointer) {
        var choices = schema.choices();
        if (!choices.isEmpty() && choices.stream().noneMatch(choice -> same(choice, value))) {
            add(
                    pointer,
                    "invalid_value",
                    "must be one of "
                            + choices.stream().limit(20).map(JsonNode::toString).collect(Collectors.joining(", ")));
        }
        schema.constant()
                .filter(constant -> !same(constant, value))
                .ifPresent(
                        constant -> add(pointer, "invalid_value", "must be " + Shortened.quoted(constant.toString())));
    }

    private static boolean same(JsonNode a, JsonNode b) {
        return CanonicalJson.of(a).equals(CanonicalJson.of(b));
    }

    private void text(String text, ValueSchema schema, String pointer) {
        var length = text.codePointCount(0, text.length());
        schema.size("minLength").ifPresent(least -> {
            if (length < least) {
                add(pointer, "invalid_value", "must have at least " + least + " characters");
            }
        });
        schema.size("maxLength").ifPresent(most -> {
            if (length > most) {
                add(pointer, "invalid_value", "must have at most " + most + " characters");
            }
        });
        schema.pattern().ifPresent(pattern -> {
            if (!BoundedPattern.compile(pattern).isIn(text)) {
                add(pointer, "invalid_value", "must match the pattern " + Shortened.quoted(pattern));
            }
        });
    }

    private void number(JsonNode value, ValueSchema schema, String pointer) {
        schema.number("minimum").ifPresent(least -> {
            if (value.decimalValue().compareTo(least.decimalValue()) < 0) {
                add(pointer, "out_of_range", "must be at least " + least);
            }
        });
        schema.number("maximum").ifPresent(most -> {
            if (value.decimalValue().compareTo(most.decimalValue()) > 0) {
                add(pointer, "out_of_range", "must be at most " + most);
            }
        });
    }

    private void array(JsonNode value, ValueSchema schema, String pointer) {
        schema.size("minItems").ifPresent(least -> {
            if (value.size() < least) {
                add(pointer, "invalid_value", "must have at least " + least + " elements");
            }
        });
        schema.size("maxItems").ifPresent(most -> {
            if (value.size() > most) {
                add(pointer, "invalid_value", "must have at most " + most + " elements");
            }
        });
        schema.items().ifPresent(items -> {
            for (int i = 0; i < value.size(); i++) {
                check(value.get(i), items, pointer + "/" + i);
            }
        });
    }

    private void object(JsonNode value, ValueSchema schema, String pointer) {
        var properties = schema.properties();
        schema.required().stream()
                .filter(name -> !value.has(name))
                .filter(name ->
                        schema.property(name).flatMap(ValueSchema::defaultValue).isEmpty())
                .forEach(name -> add(pointer + "/" + Pointer.escaped(name), "required", "is required"));
        value.forEachEntry((name, member) -> {
            var inner = pointer + "/" + Pointer.escaped(name);
            if (properties.containsKey(name)) {
                check(member, properties.get(name), inner);
            } else if (schema.namesItsMembers() && faults.size() < MOST) {
                add(
                        inner,
                        "unknown_field",
                        "is not an input of this workflow"
                                + Nearest.to(name, properties.keySet())
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse(""));
            }
        });
    }

    private void add(String pointer, String code, String detail) {
        faults.add(new InputFault(pointer, code, detail));
    }
}
