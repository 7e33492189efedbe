/** The worker that delivers events, by a clock that the test sets: whatever a receiver does, whenever the worker dies. */
@NullMarked
package com.aresgen.webhooks.deliver;

import org.jspecify.annotations.NullMarked;
