/** Knowledge bases: their sources as chunks, found by meaning and by words, and how far an answer can be trusted. */
@NullMarked
package com.aresgen.knowledge;

import org.jspecify.annotations.NullMarked;
