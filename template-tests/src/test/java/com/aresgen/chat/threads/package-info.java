/** Threads through the API: continued, read, locked. */
@NullMarked
package com.aresgen.chat.threads;

import org.jspecify.annotations.NullMarked;
