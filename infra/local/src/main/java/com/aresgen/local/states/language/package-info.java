/** The parts of the Amazon States Language that our state machines use, as values. */
@NullMarked
package com.aresgen.local.states.language;

import org.jspecify.annotations.NullMarked;
