/** Expressions evaluated for a run, within bounds of time and size. */
@NullMarked
package com.aresgen.workflows.definition.evaluation;

import org.jspecify.annotations.NullMarked;
