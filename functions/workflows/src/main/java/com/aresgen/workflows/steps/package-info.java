/** What the state machine of runs invokes: the function that decides, and those that make the calls of steps. */
@NullMarked
package com.aresgen.workflows.steps;

import org.jspecify.annotations.NullMarked;
