/** Clients that generators make of the served OpenAPI file: they compile, and their calls are understood. */
@NullMarked
package com.aresgen.clients.generated;

import org.jspecify.annotations.NullMarked;
