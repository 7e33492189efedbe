/** Sample texts, for the tests of other modules too. */
@NullMarked
package com.aresgen.text.samples;

import org.jspecify.annotations.NullMarked;
