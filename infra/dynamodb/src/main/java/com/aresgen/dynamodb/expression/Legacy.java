package com.aresgen.dynamodb.expression;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the parameters that expressions have replaced. */
public final class Legacy {
    private Legacy() {}

    public static Condition expected(JsonNode expected, @Nullable String conditionalOperator) {
        throw new UnsupportedOperationException("next commit");
    }

    public static Condition filter(JsonNode filter, @Nullable String conditionalOperator) {
        throw new UnsupportedOperationException("next commit");
    }

    public static KeyCondition keyConditions(JsonNode conditions) {
        throw new UnsupportedOperationException("next commit");
    }

    public static Update attributeUpdates(JsonNode updates) {
        throw new UnsupportedOperationException("next commit");
    }

    public static Projection attributesToGet(JsonNode names) {
        throw new UnsupportedOperationException("next commit");
    }
}
