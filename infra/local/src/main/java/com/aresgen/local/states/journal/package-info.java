/** Keeps executions on disk: a file of entries that a start after any kind of end continues from. */
@NullMarked
package com.aresgen.local.states.journal;

import org.jspecify.annotations.NullMarked;
