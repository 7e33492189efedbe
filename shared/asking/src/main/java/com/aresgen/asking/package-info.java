/** Wires a family that asks models: catalogue, router, voices. */
@NullMarked
package com.aresgen.asking;

import org.jspecify.annotations.NullMarked;
