/** Signatures as receivers check them. */
@NullMarked
package com.aresgen.store.signing;

import org.jspecify.annotations.NullMarked;
