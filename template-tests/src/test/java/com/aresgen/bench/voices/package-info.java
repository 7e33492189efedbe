/**
 * How well a profile tells its author from others, and how long it takes: measured on texts that are fetched for it.
 */
@NullMarked
package com.aresgen.bench.voices;

import org.jspecify.annotations.NullMarked;
