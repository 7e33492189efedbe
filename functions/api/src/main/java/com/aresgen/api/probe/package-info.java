/** The probe: a call of the API from outside, made by the clock. */
@NullMarked
package com.aresgen.api.probe;

import org.jspecify.annotations.NullMarked;
