/** Stored knowledge bases, opened for search. */
@NullMarked
package com.aresgen.knowledge.base;

import org.jspecify.annotations.NullMarked;
