/** CEL as definitions use it, and the expressions that were found to be right. */
@NullMarked
package com.aresgen.workflows.definition.expression;

import org.jspecify.annotations.NullMarked;
