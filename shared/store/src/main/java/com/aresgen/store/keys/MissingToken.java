package com.aresgen.store.keys;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** The call has no bearer token. */
public record MissingToken() implements Failure {
    @Override
    public Problem problem() {
        return Problem.MISSING_TOKEN;
    }

    @Override
    public String detail() {
        return "Send your key in the header 'Authorization: Bearer ares_…'.";
    }

    @Override
    public Headers headers() {
        return Headers.BEARER_CHALLENGE;
    }
}
