/** Locks by which calls change one resource after the other. */
@NullMarked
package com.aresgen.store.locks;

import org.jspecify.annotations.NullMarked;
