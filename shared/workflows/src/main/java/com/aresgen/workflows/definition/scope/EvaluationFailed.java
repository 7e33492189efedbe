package com.aresgen.workflows.definition.scope;

import com.aresgen.http.values.Shortened;

/** An expression that has no value for what it was given. The message is for callers, and bounded. */
public final class EvaluationFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    /** What went wrong. */
    public enum Code {
        /** A missing member, a null, a division by zero and the like. */
        EXPRESSION_FAILED,
        /** Too many iterations, or a result beyond its limit. */
        EXPRESSION_LIMIT;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Code code;

    public EvaluationFailed(Code code, String message) {
        super(Shortened.to(LONGEST, message));
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** Never null: the constructor sets it. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
