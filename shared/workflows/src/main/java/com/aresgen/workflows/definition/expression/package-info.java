/** Expressions found, parsed by CEL, resolved against steps and inputs, and typed: all of a definition in few checks. */
@NullMarked
package com.aresgen.workflows.definition.expression;

import org.jspecify.annotations.NullMarked;
