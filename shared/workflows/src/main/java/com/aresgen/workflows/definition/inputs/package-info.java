/** The inputs of a run: the subset of JSON Schema that declares them, their defaults and their check. */
@NullMarked
package com.aresgen.workflows.definition.inputs;

import org.jspecify.annotations.NullMarked;
