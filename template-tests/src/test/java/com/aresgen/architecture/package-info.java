/** What the cut into Maven modules cannot say about the code, as rules with their reasons. */
@NullMarked
package com.aresgen.architecture;

import org.jspecify.annotations.NullMarked;
