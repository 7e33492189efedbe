package com.aresgen.store.runs;

/**
 * Why a step, or one attempt at it, failed.
 *
 * @param code of the catalogue of problems, or of the engine, such as {@code expression_failed}
 * @param attempt the attempt that failed; 0 if none was made
 */
public record StepFailure(String code, String message, int attempt) {
    /** Code points of a message that are kept. */
    public static final int LONGEST_MESSAGE = 500;

    public StepFailure {
        message = message.codePointCount(0, message.length()) <= LONGEST_MESSAGE
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST_MESSAGE));
    }
}
