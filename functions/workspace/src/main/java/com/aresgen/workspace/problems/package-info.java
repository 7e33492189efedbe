/** GET /v1/problems: every way in which a call can fail, for those who write the code that handles it. */
@NullMarked
package com.aresgen.workspace.problems;

import org.jspecify.annotations.NullMarked;
