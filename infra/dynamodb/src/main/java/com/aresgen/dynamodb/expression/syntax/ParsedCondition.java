package com.aresgen.dynamodb.expression.syntax;

/**
 * A condition's tree.
 *
 * @param hasRedundantParentheses whether somewhere a pair of parentheses holds nothing but another pair
 */
public record ParsedCondition(Clause clause, boolean hasRedundantParentheses) {}
