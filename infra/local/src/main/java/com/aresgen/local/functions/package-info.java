/** The template's functions in this JVM: created by handler name with the template's environment, called as by Lambda. */
@NullMarked
package com.aresgen.local.functions;

import org.jspecify.annotations.NullMarked;
