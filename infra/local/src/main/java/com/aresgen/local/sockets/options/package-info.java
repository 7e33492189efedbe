/** How the WebSocket API is started: its port, its limits, and what it does with order. */
@NullMarked
package com.aresgen.local.sockets.options;

import org.jspecify.annotations.NullMarked;
