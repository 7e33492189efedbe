/** Answers what no other function answers: unknown paths, and methods that a path does not have. */
@NullMarked
package com.aresgen.api.fallback;

import org.jspecify.annotations.NullMarked;
