/** A source as pages of bytes for a store: the vectors of its chunks and the terms by which words are found. */
@NullMarked
package com.aresgen.knowledge.page;

import org.jspecify.annotations.NullMarked;
