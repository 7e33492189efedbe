package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The model did not answer in time. */
public record UpstreamTimeout() implements Failure {
    @Override
    public Problem problem() {
        return Problem.UPSTREAM_TIMEOUT;
    }

    @Override
    public String detail() {
        return "The model did not answer in time.";
    }
}
