/**
 * What a call costs beyond the model's own time, and what a cold start costs: programs that measure and print, run by
 * {@code ./mvnw -Pbench verify} and by no test.
 */
@NullMarked
package com.aresgen.bench;

import org.jspecify.annotations.NullMarked;
