/** Lists, reads, compares and restores versions, and makes those of typing whose author rests. */
@NullMarked
package com.aresgen.documents.versions;

import org.jspecify.annotations.NullMarked;
