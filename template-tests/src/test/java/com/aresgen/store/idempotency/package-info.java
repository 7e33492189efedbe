/** Tests of {@code ResponseStore} at the engine, below the stage that uses it. */
@NullMarked
package com.aresgen.store.idempotency;

import org.jspecify.annotations.NullMarked;
