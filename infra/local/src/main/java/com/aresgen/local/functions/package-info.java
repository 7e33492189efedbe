/** The template's functions in this JVM: created by handler name with its environment, and called as in Lambda. */
@NullMarked
package com.aresgen.local.functions;

import org.jspecify.annotations.NullMarked;
