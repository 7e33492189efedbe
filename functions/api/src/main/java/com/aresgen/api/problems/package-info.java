/** GET /v1/problems: the catalogue of errors. */
@NullMarked
package com.aresgen.api.problems;

import org.jspecify.annotations.NullMarked;
