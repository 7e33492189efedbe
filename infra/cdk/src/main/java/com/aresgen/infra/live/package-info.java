/** The WebSocket API of live documents: three routes, one stage, and the address that callers connect to. */
@NullMarked
package com.aresgen.infra.live;

import org.jspecify.annotations.NullMarked;
