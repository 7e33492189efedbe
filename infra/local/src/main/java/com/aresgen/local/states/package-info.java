/** The template's state machines, on an interpreter that speaks Step Functions' API and survives the end of its process. */
@NullMarked
package com.aresgen.local.states;

import org.jspecify.annotations.NullMarked;
