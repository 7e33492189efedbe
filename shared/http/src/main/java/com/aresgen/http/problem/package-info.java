/** Why calls are refused: the one catalogue of problems, and what every failure tells its caller. */
@NullMarked
package com.aresgen.http.problem;

import org.jspecify.annotations.NullMarked;
