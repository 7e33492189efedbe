/**
 * The Lambda edge: events in, answers out, priming before a snapshot, JSON logs and metrics, and the Dagger modules
 * that wire an endpoint into a function.
 */
@NullMarked
package com.aresgen.lambda;

import org.jspecify.annotations.NullMarked;
