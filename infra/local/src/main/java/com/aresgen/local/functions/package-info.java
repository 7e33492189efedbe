/** The template's functions in this JVM: made by handler name with the template's environment, called like Lambda does. */
@NullMarked
package com.aresgen.local.functions;

import org.jspecify.annotations.NullMarked;
