/** Texts that the tools are tried on, for the tests of other modules too. */
@NullMarked
package com.aresgen.text.samples;

import org.jspecify.annotations.NullMarked;
