/** The way out, tried against receivers on this machine, and against addresses that nobody may be sent to. */
@NullMarked
package com.aresgen.egress;

import org.jspecify.annotations.NullMarked;
