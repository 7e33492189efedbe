/** Deletions: one package for each endpoint or aggregate, and the component that wires them. */
@NullMarked
package com.aresgen.deletions;

import org.jspecify.annotations.NullMarked;
