/** Sockets from a client's side, and the calls that functions make to reach it. */
@NullMarked
package com.aresgen.local.sockets;

import org.jspecify.annotations.NullMarked;
