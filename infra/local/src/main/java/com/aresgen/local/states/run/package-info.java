/** Runs executions, each on a virtual thread that waits for functions, callers and the clock. */
@NullMarked
package com.aresgen.local.states.run;

import org.jspecify.annotations.NullMarked;
