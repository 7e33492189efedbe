/** Streams of our own form: pieces of a text while it is made, then the answer of the same call if it were not streamed. */
@NullMarked
package com.aresgen.http.streams;

import org.jspecify.annotations.NullMarked;
