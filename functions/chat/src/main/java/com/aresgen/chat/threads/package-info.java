/** Stored conversations: read, listed and deleted. */
@NullMarked
package com.aresgen.chat.threads;

import org.jspecify.annotations.NullMarked;
