/** The worker that makes versions of typing, with a clock that the test sets. */
@NullMarked
package com.aresgen.documents.authority;

import org.jspecify.annotations.NullMarked;
