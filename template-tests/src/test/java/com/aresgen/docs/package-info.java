/** Runs every example of the OpenAPI file and of the README, and checks its result. */
@NullMarked
package com.aresgen.docs;

import org.jspecify.annotations.NullMarked;
