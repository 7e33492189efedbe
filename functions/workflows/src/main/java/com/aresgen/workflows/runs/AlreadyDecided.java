package com.aresgen.workflows.runs;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The step cannot be decided: a caller decided it otherwise before, or it has ended. */
public record AlreadyDecided(String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ALREADY_DECIDED;
    }
}
