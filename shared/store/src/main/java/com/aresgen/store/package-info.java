/** The stores, one package for each aggregate, and the names by which functions find tables and queues. */
@NullMarked
package com.aresgen.store;

import org.jspecify.annotations.NullMarked;
