/** An execution of a state machine as values: what started it, where it is, what happened, and how it ended. */
@NullMarked
package com.aresgen.local.states.execution;

import org.jspecify.annotations.NullMarked;
