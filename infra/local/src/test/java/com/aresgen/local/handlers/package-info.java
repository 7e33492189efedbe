/** Functions for the tests, each with one behaviour or fault that local mode must handle. */
@NullMarked
package com.aresgen.local.handlers;

import org.jspecify.annotations.NullMarked;
