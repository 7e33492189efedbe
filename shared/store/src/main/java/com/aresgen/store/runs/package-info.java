/** Runs of workflows: their heads, their steps with every attempt, and what steps put out. */
@NullMarked
package com.aresgen.store.runs;

import org.jspecify.annotations.NullMarked;
