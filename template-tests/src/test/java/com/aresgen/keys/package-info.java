/** The life of keys, over HTTP. */
@NullMarked
package com.aresgen.keys;

import org.jspecify.annotations.NullMarked;
