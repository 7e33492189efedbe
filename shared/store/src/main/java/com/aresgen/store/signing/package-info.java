/** The secrets by which a receiver knows that a request is ours: of webhooks, and of the requests that workflows send. */
@NullMarked
package com.aresgen.store.signing;

import org.jspecify.annotations.NullMarked;
