/** The CEL types of inputs, of the outputs of steps, and of literal values. */
@NullMarked
package com.aresgen.workflows.definition.expression.types;

import org.jspecify.annotations.NullMarked;
