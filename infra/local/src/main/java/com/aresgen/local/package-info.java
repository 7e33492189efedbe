/** Local mode: the deployed templates on embedded engines in one JVM, for people and for tests. */
@NullMarked
package com.aresgen.local;

import org.jspecify.annotations.NullMarked;
