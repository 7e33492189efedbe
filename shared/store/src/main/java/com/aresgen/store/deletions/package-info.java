/** Deletions: one row each, from the request until nothing is left. */
@NullMarked
package com.aresgen.store.deletions;

import org.jspecify.annotations.NullMarked;
