/** From the text of an expression to its tree: names and values are still placeholders, so that a tree depends on the text only. */
@NullMarked
package com.aresgen.dynamodb.expression.syntax;

import org.jspecify.annotations.NullMarked;
