/** A WebSocket API as the template has it, and the events that its functions are called with. */
@NullMarked
package com.aresgen.local.sockets.events;

import org.jspecify.annotations.NullMarked;
