/** Which engine the tests of this module and of template-tests run on. */
@NullMarked
package com.aresgen.local.engine;

import org.jspecify.annotations.NullMarked;
