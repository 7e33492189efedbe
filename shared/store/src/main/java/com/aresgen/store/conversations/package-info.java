/** Conversations of chatbots: their heads, turns, and the rows by which lists are filtered. */
@NullMarked
package com.aresgen.store.conversations;

import org.jspecify.annotations.NullMarked;
