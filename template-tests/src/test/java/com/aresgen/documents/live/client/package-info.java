/** A client of live documents, as an editor in a browser is one: it types, loses its connection, and comes again. */
@NullMarked
package com.aresgen.documents.live.client;

import org.jspecify.annotations.NullMarked;
