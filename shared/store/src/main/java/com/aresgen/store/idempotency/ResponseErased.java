package com.aresgen.store.idempotency;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The stored answer quoted a resource that was deleted since. */
public record ResponseErased() implements Failure {
    @Override
    public Problem problem() {
        return Problem.RESPONSE_ERASED;
    }

    @Override
    public String detail() {
        return "The answer to this Idempotency-Key quoted something that was deleted since, and was erased with it.";
    }
}
