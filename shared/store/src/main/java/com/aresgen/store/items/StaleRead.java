package com.aresgen.store.items;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/**
 * Another call changed the item after the endpoint had read it. The idempotency stage lets the endpoint decide again
 * from what is stored now; a caller sees this only after several such rounds.
 */
public record StaleRead() implements Failure {
    @Override
    public Problem problem() {
        return Problem.OVERLOADED;
    }

    @Override
    public String detail() {
        return "Many calls change the same resource at once. Try again.";
    }

    @Override
    public Headers headers() {
        return Headers.retryAfter(1);
    }
}
