/** What long documents cost: bytes that are stored, units and calls of each endpoint, and the time of many writers. */
@NullMarked
package com.aresgen.bench.documents;

import org.jspecify.annotations.NullMarked;
