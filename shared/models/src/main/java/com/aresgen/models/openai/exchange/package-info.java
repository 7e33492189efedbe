/**
 * HTTP with a server: the request that is sent, and the answer as signals (a whole body, events, a fault), within the
 * limits of time and size.
 */
@NullMarked
package com.aresgen.models.openai.exchange;

import org.jspecify.annotations.NullMarked;
