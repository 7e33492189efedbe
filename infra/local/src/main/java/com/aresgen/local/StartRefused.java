package com.aresgen.local;

/** The reason why local mode cannot start, as one line for the user; a stack trace would not help there. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartRefused(String line) {
        super(line);
    }

    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
