/** The text of a definition as a tree of values that know their places, for YAML and JSON alike, and the faults that are found in it. */
@NullMarked
package com.aresgen.workflows.definition.tree;

import org.jspecify.annotations.NullMarked;
