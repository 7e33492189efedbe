/** What the expressions of a definition see while a run evaluates them, and how an evaluation fails. */
@NullMarked
package com.aresgen.workflows.definition.scope;

import org.jspecify.annotations.NullMarked;
