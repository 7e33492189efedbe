/** Removes what deleted resources left, page by page, and then emits the event. */
@NullMarked
package com.aresgen.deletions.purge;

import org.jspecify.annotations.NullMarked;
