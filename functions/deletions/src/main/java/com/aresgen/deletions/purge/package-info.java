/** Removes the items of deleted resources, page by page, and then emits the event. */
@NullMarked
package com.aresgen.deletions.purge;

import org.jspecify.annotations.NullMarked;
