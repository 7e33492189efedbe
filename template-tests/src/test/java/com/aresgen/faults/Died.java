package com.aresgen.faults;

/** The process is gone: nobody catches this, and no store call comes after it. */
public final class Died extends Error {
    private static final long serialVersionUID = 1;

    Died() {
        super("The process died", null, false, false);
    }
}
