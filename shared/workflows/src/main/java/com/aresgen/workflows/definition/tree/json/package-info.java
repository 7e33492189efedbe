/** Reads JSON into the tree. */
@NullMarked
package com.aresgen.workflows.definition.tree.json;

import org.jspecify.annotations.NullMarked;
