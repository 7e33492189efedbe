package com.aresgen.store.keys;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** The edit token was revoked before its end. */
public record TokenRevoked() implements Failure {
    @Override
    public Problem problem() {
        return Problem.TOKEN_REVOKED;
    }

    @Override
    public String detail() {
        return "This edit token was revoked.";
    }

    @Override
    public Headers headers() {
        return Headers.BEARER_CHALLENGE;
    }
}
