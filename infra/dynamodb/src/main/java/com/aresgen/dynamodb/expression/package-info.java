/**
 * Conditions, updates, projections and key conditions, ready to be applied to items: {@code resolution} makes them from
 * expressions, {@code legacy} from the parameters that expressions have replaced.
 */
@NullMarked
package com.aresgen.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
