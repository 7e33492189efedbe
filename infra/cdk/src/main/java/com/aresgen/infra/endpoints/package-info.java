/** The API's table of contents and its vocabulary: endpoints, the functions that answer them, the tables they may touch. */
@NullMarked
package com.aresgen.infra.endpoints;

import org.jspecify.annotations.NullMarked;
