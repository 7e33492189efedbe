package com.aresgen.dynamodb.expression.legacy;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueReader;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One attribute's entry of Expected: either Value and Exists, or a ComparisonOperator with one value or a list. */
record LegacyExpected(String attribute, JsonNode entry) {
    Condition condition() {
        if (has("AttributeValueList") && has("Value")) {
            throw fault("Value and AttributeValueList cannot be used together");
        }
        if (has("ComparisonOperator")) {
            return compared(entry.path("ComparisonOperator").asString()).on(attribute);
        }
        if (has("AttributeValueList")) {
            throw fault("AttributeValueList can only be used with a ComparisonOperator");
        }
        return existing();
    }

    private LegacyComparison compared(String operator) {
        if (has("Exists")) {
            throw fault("Exists and ComparisonOperator cannot be used together");
        }
        var needsValues = !operator.equals("NULL") && !operator.equals("NOT_NULL");
        if (needsValues && !has("AttributeValueList") && !has("Value")) {
            throw fault("Value or AttributeValueList must be used with ComparisonOperator: " + operator);
        }
        var values = value().map(List::of).orElseGet(() -> LegacyComparison.values(entry.get("AttributeValueList")));
        return LegacyComparison.of(operator, values);
    }

    private Condition existing() {
        var exists = !has("Exists") || entry.path("Exists").asBoolean();
        if (exists && !has("Value")) {
            throw fault("Value must be provided when Exists is " + (has("Exists") ? "true" : "null"));
        }
        if (!exists && has("Value")) {
            throw fault("Value cannot be used when Exists is false");
        }
        return value().map(value -> LegacyComparison.of("EQ", List.of(value)))
                .orElseGet(() -> LegacyComparison.of("NULL", List.of()))
                .on(attribute);
    }

    private Optional<AttributeValue> value() {
        return has("Value") ? Optional.of(ValueReader.value(entry.path("Value"))) : Optional.empty();
    }

    private boolean has(String member) {
        return entry.hasNonNull(member);
    }

    private ServiceError fault(String message) {
        return ServiceError.parameter(message + " for Attribute: " + attribute);
    }
}
