/** Every example that a reader is given, in the OpenAPI file and in the README, is run and holds. */
@NullMarked
package com.aresgen.docs;

import org.jspecify.annotations.NullMarked;
