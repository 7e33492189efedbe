/** The tables of what a definition may hold: one source for the parser's check and for the JSON Schema of editors. */
@NullMarked
package com.aresgen.workflows.definition.shape;

import org.jspecify.annotations.NullMarked;
