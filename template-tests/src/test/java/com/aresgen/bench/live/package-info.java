/** People who type in one document over sockets: how soon the others see it, and what it takes. */
@NullMarked
package com.aresgen.bench.live;

import org.jspecify.annotations.NullMarked;
