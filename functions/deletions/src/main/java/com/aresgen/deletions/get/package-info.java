/** GET /v1/deletions/{id}: how far a deletion is. */
@NullMarked
package com.aresgen.deletions.get;

import org.jspecify.annotations.NullMarked;
