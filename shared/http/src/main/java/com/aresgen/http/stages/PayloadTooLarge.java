package com.aresgen.http.stages;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The body is larger than the route takes. */
public record PayloadTooLarge(int limitBytes) implements Failure {
    @Override
    public Problem problem() {
        return Problem.PAYLOAD_TOO_LARGE;
    }

    @Override
    public String detail() {
        return "The body is larger than " + limitBytes + " bytes.";
    }
}
