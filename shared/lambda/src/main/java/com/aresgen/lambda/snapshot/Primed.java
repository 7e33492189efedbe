package com.aresgen.lambda.snapshot;

/** A function that is primed before SnapStart takes its snapshot. */
public interface Primed {
    Priming priming();
}
