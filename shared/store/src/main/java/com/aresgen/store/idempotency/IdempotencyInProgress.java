package com.aresgen.store.idempotency;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** The first call with this Idempotency-Key is still running. */
public record IdempotencyInProgress() implements Failure {
    @Override
    public Problem problem() {
        return Problem.IDEMPOTENCY_IN_PROGRESS;
    }

    @Override
    public String detail() {
        return "The first request with this Idempotency-Key is still running. Try again in a second.";
    }

    @Override
    public Headers headers() {
        return Headers.retryAfter(1).with("x-should-retry", "true");
    }
}
