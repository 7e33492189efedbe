/** Webhooks, and the deliveries of events to them. */
@NullMarked
package com.aresgen.store.webhooks;

import org.jspecify.annotations.NullMarked;
