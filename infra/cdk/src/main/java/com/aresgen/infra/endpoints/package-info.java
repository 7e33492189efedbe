/** The API's table of contents: endpoints and workers, the functions that answer them, and all that these may do. */
@NullMarked
package com.aresgen.infra.endpoints;

import org.jspecify.annotations.NullMarked;
