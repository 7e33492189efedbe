/** The committed definitions of state machines, against a validator of their language. */
@NullMarked
package com.aresgen.templates.workflows;

import org.jspecify.annotations.NullMarked;
