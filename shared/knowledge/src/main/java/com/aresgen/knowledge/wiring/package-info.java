/** Dagger modules of what families with knowledge bases need. */
@NullMarked
package com.aresgen.knowledge.wiring;

import org.jspecify.annotations.NullMarked;
