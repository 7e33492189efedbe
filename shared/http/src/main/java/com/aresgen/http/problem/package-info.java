/** Why calls are refused: the one catalogue of problems, and what every failure has. */
@NullMarked
package com.aresgen.http.problem;

import org.jspecify.annotations.NullMarked;
