/**
 * A model server for tests, on a loopback socket of its own: it says what it is told to, fault or not, and remembers
 * what it was asked. Other modules have it from the test-jar.
 */
@NullMarked
package com.aresgen.models.upstream;

import org.jspecify.annotations.NullMarked;
