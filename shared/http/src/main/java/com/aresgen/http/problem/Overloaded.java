package com.aresgen.http.problem;

import com.aresgen.http.values.Headers;

/** Too many calls at once; the same call may succeed after {@code retryAfterSeconds}, which callers get as 1 to 60. */
public record Overloaded(String detail, int retryAfterSeconds) implements Failure {
    @Override
    public Problem problem() {
        return Problem.OVERLOADED;
    }

    public Overloaded(String detail) {
        this(detail, 1);
    }

    @Override
    public Headers headers() {
        return Headers.retryAfter(retryAfterSeconds);
    }
}
