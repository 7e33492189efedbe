/** Counts store calls and units of single calls of functions. */
@NullMarked
package com.aresgen.bench.units;

import org.jspecify.annotations.NullMarked;
