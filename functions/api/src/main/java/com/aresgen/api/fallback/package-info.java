/** Refuses requests that belong to no other function: unknown paths, and methods that a path does not have. */
@NullMarked
package com.aresgen.api.fallback;

import org.jspecify.annotations.NullMarked;
