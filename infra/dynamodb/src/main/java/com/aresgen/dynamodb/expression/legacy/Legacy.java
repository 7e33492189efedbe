package com.aresgen.dynamodb.expression.legacy;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.expression.Condition;
import com.aresgen.dynamodb.expression.DocumentPath;
import com.aresgen.dynamodb.expression.KeyCondition;
import com.aresgen.dynamodb.expression.KeyTerm;
import com.aresgen.dynamodb.expression.Projection;
import com.aresgen.dynamodb.expression.Update;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the parameters that expressions have replaced. Their JSON types, and the names of their operators, are already
 * checked. Attributes are names and never paths.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html">
 *     Legacy conditional parameters</a>
 */
public final class Legacy {
    private Legacy() {}

    /** Reads Expected of a write. */
    public static Condition expected(JsonNode expected, @Nullable String conditionalOperator) {
        return combined(
                expected.properties().stream()
                        .map(entry -> new LegacyExpected(entry.getKey(), entry.getValue()).condition())
                        .toList(),
                conditionalOperator);
    }

    /** Reads a QueryFilter or a ScanFilter. */
    public static Condition filter(JsonNode filter, @Nullable String conditionalOperator) {
        return combined(
                filter.properties().stream()
                        .map(entry -> comparison(entry.getValue()).on(entry.getKey()))
                        .toList(),
                conditionalOperator);
    }

    /** Reads KeyConditions. Whether its attributes are the key's, and of its types, is the caller's check. */
    public static KeyCondition keyConditions(JsonNode conditions) {
        var comparisons = new LinkedHashMap<String, LegacyComparison>();
        conditions.properties().forEach(entry -> comparisons.put(entry.getKey(), comparison(entry.getValue())));
        if (comparisons.isEmpty()) {
            throw ServiceError.validation("Conditions can be of length 1 or 2 only");
        }
        var terms = new LinkedHashMap<String, KeyTerm>();
        comparisons.forEach((attribute, comparison) -> terms.put(attribute, comparison.keyTerm()));
        return new KeyCondition(Collections.unmodifiableMap(terms));
    }

    /** Reads AttributeUpdates. */
    public static Update attributeUpdates(JsonNode updates) {
        return new Update(updates.properties().stream()
                .map(entry -> new LegacyUpdate(entry.getKey(), entry.getValue()).action())
                .toList());
    }

    /** Reads AttributesToGet. */
    public static Projection attributesToGet(JsonNode names) {
        var distinct = new HashSet<String>();
        for (var name : names) {
            if (!distinct.add(name.asString())) {
                throw ServiceError.parameter("Duplicate value in attribute name: " + name.asString());
            }
        }
        return new Projection(names.valueStream()
                .map(name -> DocumentPath.of(name.asString()))
                .toList());
    }

    private static LegacyComparison comparison(JsonNode entry) {
        return LegacyComparison.of(
                entry.path("ComparisonOperator").asString(), LegacyComparison.values(entry.get("AttributeValueList")));
    }

    private static Condition combined(List<Condition> conditions, @Nullable String conditionalOperator) {
        if (conditionalOperator != null && conditions.size() < 2) {
            throw ServiceError.validation(
                    "ConditionalOperator can only be used when Filter or Expected has two or more elements");
        }
        return "OR".equals(conditionalOperator) ? new Condition.Or(conditions) : new Condition.And(conditions);
    }
}
