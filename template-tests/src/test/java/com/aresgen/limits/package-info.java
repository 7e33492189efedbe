/**
 * The limit of a key over many seconds and callers: histories on the real engine, held against what the contract says of
 * any 60 seconds, and what each kind of call costs in store calls and capacity units.
 */
@NullMarked
package com.aresgen.limits;

import org.jspecify.annotations.NullMarked;
