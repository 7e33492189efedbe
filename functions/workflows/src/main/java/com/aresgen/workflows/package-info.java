/** Workflows: one package for each theme, and the component that wires them. */
@NullMarked
package com.aresgen.workflows;

import org.jspecify.annotations.NullMarked;
