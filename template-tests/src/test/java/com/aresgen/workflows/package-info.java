/** Workflows: what is particular to their definitions, versions, deletions and signing secrets. */
@NullMarked
package com.aresgen.workflows;

import org.jspecify.annotations.NullMarked;
