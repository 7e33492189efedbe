/**
 * The limit of a key over many seconds and callers: histories on the real engine, compared with the contract for any 60
 * seconds, and the cost of each kind of call in store calls and capacity units.
 */
@NullMarked
package com.aresgen.limits;

import org.jspecify.annotations.NullMarked;
