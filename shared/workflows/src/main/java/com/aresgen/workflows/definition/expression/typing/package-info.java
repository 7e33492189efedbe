/** Types for all expressions of a definition, in as few checks as their dependencies allow. */
@NullMarked
package com.aresgen.workflows.definition.expression.typing;

import org.jspecify.annotations.NullMarked;
