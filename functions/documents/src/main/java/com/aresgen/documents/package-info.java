/** Documents. */
@NullMarked
package com.aresgen.documents;

import org.jspecify.annotations.NullMarked;
