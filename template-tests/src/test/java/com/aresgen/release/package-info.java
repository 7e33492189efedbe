/** Runs the scripts that release a region, with tools on their PATH that only note how they were called. */
@NullMarked
package com.aresgen.release;

import org.jspecify.annotations.NullMarked;
