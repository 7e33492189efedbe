package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The body, or a part of it that {@code what} names, is larger than the route takes. */
public record PayloadTooLarge(String what, int limitBytes) implements Failure {
    /** The whole body. */
    public PayloadTooLarge(int limitBytes) {
        this("body", limitBytes);
    }

    @Override
    public Problem problem() {
        return Problem.PAYLOAD_TOO_LARGE;
    }

    @Override
    public String detail() {
        return "The " + what + " is larger than " + limitBytes + " bytes.";
    }
}
