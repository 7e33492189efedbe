/** Webhooks: whatever a receiver does, whenever a worker dies and whatever message is lost, each event arrives. */
@NullMarked
package com.aresgen.webhooks;

import org.jspecify.annotations.NullMarked;
