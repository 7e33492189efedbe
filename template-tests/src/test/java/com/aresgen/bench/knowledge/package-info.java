/** How well knowledge bases are searched, and how far the confidence of an answer can be trusted. */
@NullMarked
package com.aresgen.bench.knowledge;

import org.jspecify.annotations.NullMarked;
