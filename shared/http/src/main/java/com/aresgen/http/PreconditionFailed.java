package com.aresgen.http;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** {@code If-Match} names another state of the resource than its present one, whose entity tag is {@code current}. */
public record PreconditionFailed(String current) implements Failure {
    @Override
    public Problem problem() {
        return Problem.PRECONDITION_FAILED;
    }

    @Override
    public String detail() {
        return "The resource has changed since the state that If-Match names: its entity tag is now " + current + ".";
    }

    @Override
    public Headers headers() {
        return Headers.NONE.with("ETag", current);
    }
}
