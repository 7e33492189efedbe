package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** What the model wrote, and wrote again, does not match the schema that the caller asked for. */
public record OutputSchemaMismatch(String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.OUTPUT_SCHEMA_MISMATCH;
    }
}
