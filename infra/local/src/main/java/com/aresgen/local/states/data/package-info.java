/** How data flows through a state of a state machine: reference paths, payload templates and the context object. */
@NullMarked
package com.aresgen.local.states.data;

import org.jspecify.annotations.NullMarked;
