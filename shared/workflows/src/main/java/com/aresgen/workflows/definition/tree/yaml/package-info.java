/** Reads YAML 1.2 into the tree, and names what YAML makes of an expression that is not quoted. */
@NullMarked
package com.aresgen.workflows.definition.tree.yaml;

import org.jspecify.annotations.NullMarked;
