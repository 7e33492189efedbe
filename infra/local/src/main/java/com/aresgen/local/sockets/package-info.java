/** The WebSocket API of the template: sockets of clients, calls of its functions, and the {@code @connections} API. */
@NullMarked
package com.aresgen.local.sockets;

import org.jspecify.annotations.NullMarked;
