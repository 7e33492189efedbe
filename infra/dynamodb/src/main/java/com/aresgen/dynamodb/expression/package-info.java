/**
 * DynamoDB's expressions: conditions, updates, projections and key conditions, and the parameters of before expressions.
 * {@link Expressions} resolves and checks what {@code syntax} has parsed.
 */
@NullMarked
package com.aresgen.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
