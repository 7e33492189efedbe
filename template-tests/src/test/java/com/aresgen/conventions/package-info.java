/** The promises that hold for every endpoint, tried on every row of the table of routes. */
@NullMarked
package com.aresgen.conventions;

import org.jspecify.annotations.NullMarked;
