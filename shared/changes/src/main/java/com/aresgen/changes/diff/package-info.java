/** The change from one text to another: small, readable, and computed in bounded time. */
@NullMarked
package com.aresgen.changes.diff;

import org.jspecify.annotations.NullMarked;
