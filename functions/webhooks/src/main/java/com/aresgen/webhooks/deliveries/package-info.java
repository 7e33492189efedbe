/** Deliveries as callers see them: listed, replayed, and the test event. */
@NullMarked
package com.aresgen.webhooks.deliveries;

import org.jspecify.annotations.NullMarked;
