package com.aresgen.http.replay;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The Idempotency-Key is malformed or was sent twice. */
public record InvalidIdempotencyKey(String detail) implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_IDEMPOTENCY_KEY;
    }
}
