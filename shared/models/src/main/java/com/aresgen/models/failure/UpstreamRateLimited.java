package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** The provider of the model limits how often it is asked; callers get {@code retryAfterSeconds} as 1 to 60. */
public record UpstreamRateLimited(String detail, int retryAfterSeconds) implements Failure {
    @Override
    public Problem problem() {
        return Problem.UPSTREAM_RATE_LIMITED;
    }

    @Override
    public Headers headers() {
        return Headers.retryAfter(retryAfterSeconds);
    }
}
