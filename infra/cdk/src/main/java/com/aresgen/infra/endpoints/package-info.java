/** The API's table of contents and its vocabulary: endpoints, the functions that answer them, their permissions. */
@NullMarked
package com.aresgen.infra.endpoints;

import org.jspecify.annotations.NullMarked;
