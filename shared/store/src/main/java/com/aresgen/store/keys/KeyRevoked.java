package com.aresgen.store.keys;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** The key was revoked. */
public record KeyRevoked() implements Failure {
    @Override
    public Problem problem() {
        return Problem.KEY_REVOKED;
    }

    @Override
    public String detail() {
        return "This key was revoked.";
    }

    @Override
    public Headers headers() {
        return Headers.BEARER_CHALLENGE;
    }
}
