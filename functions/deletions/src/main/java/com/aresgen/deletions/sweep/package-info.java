/** Wakes workers for due rows whose message was lost. */
@NullMarked
package com.aresgen.deletions.sweep;

import org.jspecify.annotations.NullMarked;
