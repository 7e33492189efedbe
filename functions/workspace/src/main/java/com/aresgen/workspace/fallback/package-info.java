/** Whatever no other function answers: paths that do not exist, and methods that a path does not have. */
@NullMarked
package com.aresgen.workspace.fallback;

import org.jspecify.annotations.NullMarked;
