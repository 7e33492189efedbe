/** How much memory functions need, in processes that have no more than Lambda would give them. */
@NullMarked
package com.aresgen.bench.memory;

import org.jspecify.annotations.NullMarked;
