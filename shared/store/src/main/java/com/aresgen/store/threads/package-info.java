/** Threads of chat: head, turns, lock and purge. */
@NullMarked
package com.aresgen.store.threads;

import org.jspecify.annotations.NullMarked;
