/**
 * From the text of an expression and its placeholders to a condition, an update or a projection: replaces the names and
 * values in the tree that {@code syntax} has parsed, and checks the result in the service's order.
 */
@NullMarked
package com.aresgen.dynamodb.expression.resolution;

import org.jspecify.annotations.NullMarked;
