/** Idempotency records: claims, stored answers, and the stage that commits and replays. */
@NullMarked
package com.aresgen.store.idempotency;

import org.jspecify.annotations.NullMarked;
