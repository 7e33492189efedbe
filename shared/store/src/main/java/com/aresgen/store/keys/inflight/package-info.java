/** The model calls that a key has in flight, and their limit. */
@NullMarked
package com.aresgen.store.keys.inflight;

import org.jspecify.annotations.NullMarked;
