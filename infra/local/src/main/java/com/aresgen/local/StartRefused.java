package com.aresgen.local;

/** A reason why local mode cannot start, as one line for the person who started it; no stack trace helps there. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
