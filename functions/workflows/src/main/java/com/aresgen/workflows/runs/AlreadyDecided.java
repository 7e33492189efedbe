package com.aresgen.workflows.runs;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** Somebody has decided otherwise, or nobody decides any more. */
public record AlreadyDecided(String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ALREADY_DECIDED;
    }
}
