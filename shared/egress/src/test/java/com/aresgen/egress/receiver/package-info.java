/** A server that receives requests: raw sockets, so that it can behave as badly as any. */
@NullMarked
package com.aresgen.egress.receiver;

import org.jspecify.annotations.NullMarked;
