/** Conversations as they are kept: read, listed, deleted, and what became of a deletion. */
@NullMarked
package com.aresgen.chat.threads;

import org.jspecify.annotations.NullMarked;
