package com.aresgen.dynamodb.expression;

import java.util.Map;

/**
 * A conjunction of one term for each key attribute.
 *
 * @param terms by the names of the attributes, in the order in which they are written
 */
public record KeyCondition(Map<String, KeyTerm> terms) {
    /**
     * Reads a condition as a key condition: a ValidationException if it is more than one. The service does so after it
     * has read all expressions of a request.
     */
    public static KeyCondition of(Condition condition) {
        return KeyConditionReading.of(condition);
    }
}
