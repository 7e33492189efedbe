/** A caller that writes its requests byte by byte, for the tests of this module and of template-tests. */
@NullMarked
package com.aresgen.local.wire;

import org.jspecify.annotations.NullMarked;
