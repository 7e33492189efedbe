/** The functions that a state machine invokes, in its own role and with the errors that Step Functions reports. */
@NullMarked
package com.aresgen.local.states.functions;

import org.jspecify.annotations.NullMarked;
