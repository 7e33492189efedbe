/**
 * The effects of crashes, lost answers and late calls: every store call of an attempt is broken once, in every way, and
 * the promises of idempotency must hold all the same.
 */
@NullMarked
package com.aresgen.faults;

import org.jspecify.annotations.NullMarked;
