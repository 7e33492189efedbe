/** Knowledge bases: their sources, the chunks' texts and vectors, and the manifest that says which of these are read. */
@NullMarked
package com.aresgen.store.knowledge;

import org.jspecify.annotations.NullMarked;
