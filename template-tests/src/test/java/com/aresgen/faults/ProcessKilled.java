package com.aresgen.faults;

/** Simulates the death of the process: no code under test catches this, and no store call follows it. */
public final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1;

    ProcessKilled() {
        super("The process died", null, false, false);
    }
}
