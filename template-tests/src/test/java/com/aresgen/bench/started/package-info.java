/** What cold starts are measured on, beside our functions; packed into a jar of its own, as a function is. */
@NullMarked
package com.aresgen.bench.started;

import org.jspecify.annotations.NullMarked;
