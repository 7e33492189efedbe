/** Tells functions how executions ended, by the template's rules and in EventBridge's form. */
@NullMarked
package com.aresgen.local.states.events;

import org.jspecify.annotations.NullMarked;
