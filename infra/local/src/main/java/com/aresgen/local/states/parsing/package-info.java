/** Reads a state machine's definition and refuses, with its place, all that local mode does not run exactly. */
@NullMarked
package com.aresgen.local.states.parsing;

import org.jspecify.annotations.NullMarked;
