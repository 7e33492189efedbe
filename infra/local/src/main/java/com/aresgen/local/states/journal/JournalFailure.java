package com.aresgen.local.states.journal;

/** The journal's file cannot be written any more, or local mode is ending. */
public final class JournalFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
