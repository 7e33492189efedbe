/** Turns sources into chunks and vectors: at once for few short texts, by a worker for all else. */
@NullMarked
package com.aresgen.chatbots.indexing;

import org.jspecify.annotations.NullMarked;
