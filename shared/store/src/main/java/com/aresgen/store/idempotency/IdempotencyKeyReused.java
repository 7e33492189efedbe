package com.aresgen.store.idempotency;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The Idempotency-Key belongs to a request with another method, path, query or body. */
public record IdempotencyKeyReused() implements Failure {
    @Override
    public Problem problem() {
        return Problem.IDEMPOTENCY_KEY_REUSED;
    }

    @Override
    public String detail() {
        return "This Idempotency-Key was used for another request. Use a new key for a new request.";
    }
}
