/** Reads documents. */
@NullMarked
package com.aresgen.documents.read;

import org.jspecify.annotations.NullMarked;
