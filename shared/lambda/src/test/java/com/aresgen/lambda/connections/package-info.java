/** A port that counts its connections, for the tests of this module and of template-tests. */
@NullMarked
package com.aresgen.lambda.connections;

import org.jspecify.annotations.NullMarked;
