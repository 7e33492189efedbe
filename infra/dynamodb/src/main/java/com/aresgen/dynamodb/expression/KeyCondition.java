package com.aresgen.dynamodb.expression;

import java.util.Map;

/**
 * A conjunction of one term for each key attribute.
 *
 * @param terms by the names of the attributes, in the order in which they are written
 */
public record KeyCondition(Map<String, KeyTerm> terms) {}
