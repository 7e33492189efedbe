/** Lists in pages: limits, signed cursors, ranges of time. */
@NullMarked
package com.aresgen.http.lists;

import org.jspecify.annotations.NullMarked;
