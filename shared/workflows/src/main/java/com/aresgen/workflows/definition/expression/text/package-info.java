/** Strings cut into text and expressions. */
@NullMarked
package com.aresgen.workflows.definition.expression.text;

import org.jspecify.annotations.NullMarked;
