package com.aresgen.workflows.engine;

import com.aresgen.workflows.engine.world.Next;

/** Where a thread goes after one look at a step. */
sealed interface Move {
    /** On to this path, in the same invocation. */
    record On(String path) implements Move {}

    /** The invocation ends, and the execution does this. */
    record Stay(Next next) implements Move {}
}
