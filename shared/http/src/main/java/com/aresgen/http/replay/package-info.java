/** What makes two calls the same call: the Idempotency-Key and the fingerprint. */
@NullMarked
package com.aresgen.http.replay;

import org.jspecify.annotations.NullMarked;
