/** Deleted for good: nothing of it is found afterwards, whenever the worker that purges it dies. */
@NullMarked
package com.aresgen.deletions;

import org.jspecify.annotations.NullMarked;
