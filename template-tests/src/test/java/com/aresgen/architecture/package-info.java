/** Rules about the code that the cut into Maven modules cannot enforce, each with its reason. */
@NullMarked
package com.aresgen.architecture;

import org.jspecify.annotations.NullMarked;
