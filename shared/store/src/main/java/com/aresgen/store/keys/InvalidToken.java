package com.aresgen.store.keys;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** The bearer token is not a key, or no key has this secret. */
public record InvalidToken() implements Failure {
    @Override
    public Problem problem() {
        return Problem.INVALID_TOKEN;
    }

    @Override
    public String detail() {
        return "This key is not valid. Check that it was copied completely.";
    }

    @Override
    public Headers headers() {
        return Headers.BEARER_CHALLENGE;
    }
}
