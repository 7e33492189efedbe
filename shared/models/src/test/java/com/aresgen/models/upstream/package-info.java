/**
 * A model server for tests, on a loopback socket of its own: it plays the scripts that a test gives it, faults
 * included, and records the requests. Other modules use it from the test-jar.
 */
@NullMarked
package com.aresgen.models.upstream;

import org.jspecify.annotations.NullMarked;
