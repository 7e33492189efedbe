/** Expressions parsed by CEL, with the steps and inputs that they read resolved, and their faults in plain words. */
@NullMarked
package com.aresgen.workflows.definition.expression.parse;

import org.jspecify.annotations.NullMarked;
