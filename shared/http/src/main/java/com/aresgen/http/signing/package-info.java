/** The region's own signatures: of cursors, and of tokens that are checked without a store call. */
@NullMarked
package com.aresgen.http.signing;

import org.jspecify.annotations.NullMarked;
