package com.aresgen.store.keys;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** The key has made {@code limit} calls in the last 60 s. */
public record RateLimited(int limit, int retryAfterSeconds) implements Failure {
    @Override
    public Problem problem() {
        return Problem.RATE_LIMITED;
    }

    @Override
    public String detail() {
        return "More than " + limit + " requests in 60 seconds with this key. Try again in " + retryAfterSeconds
                + " s.";
    }

    @Override
    public Headers headers() {
        return Headers.retryAfter(retryAfterSeconds);
    }
}
