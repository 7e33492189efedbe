/**
 * Decides what a run does next, from what is recorded of it: pure Java, without a thought of who executes it. A step
 * begins, runs and ends by changes that only one of any number of executions can make.
 */
@NullMarked
package com.aresgen.workflows.engine;

import org.jspecify.annotations.NullMarked;
