/** Dagger modules that every family uses. The only place that reads variables and makes clients. */
@NullMarked
package com.aresgen.lambda.wiring;

import org.jspecify.annotations.NullMarked;
