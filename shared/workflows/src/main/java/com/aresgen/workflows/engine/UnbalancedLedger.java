package com.aresgen.workflows.engine;

/** The attempts of a run do not add up to what it spent. The run stays open until a person has found out why. */
public final class UnbalancedLedger extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnbalancedLedger(String run, long attempts, long spent) {
        super("The attempts of " + run + " cost " + attempts + " nano-dollars, and it spent " + spent);
    }
}
