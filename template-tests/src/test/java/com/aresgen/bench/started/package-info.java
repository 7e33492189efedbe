/** Programs whose cold starts are measured beside our functions'; packed into a jar of their own, as a function is. */
@NullMarked
package com.aresgen.bench.started;

import org.jspecify.annotations.NullMarked;
