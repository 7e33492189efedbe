/** Conversations through the API: continued, read, locked, deleted for good. */
@NullMarked
package com.aresgen.threads;

import org.jspecify.annotations.NullMarked;
