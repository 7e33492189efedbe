package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The answer does not have the form that the caller asked for; a whole answer had a second attempt. */
public record OutputSchemaMismatch(String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.OUTPUT_SCHEMA_MISMATCH;
    }
}
