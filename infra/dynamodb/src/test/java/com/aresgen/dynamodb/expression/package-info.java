/** Expressions as a caller writes them, and what the service answers to them. */
@NullMarked
package com.aresgen.dynamodb.expression;

import org.jspecify.annotations.NullMarked;
