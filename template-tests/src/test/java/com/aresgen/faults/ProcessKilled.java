package com.aresgen.faults;

/** The process is gone: nobody catches this, and no store call comes after it. */
public final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1;

    ProcessKilled() {
        super("The process died", null, false, false);
    }
}
