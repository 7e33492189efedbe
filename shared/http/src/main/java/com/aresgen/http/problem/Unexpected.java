package com.aresgen.http.problem;

/** A bug of ours. Only the edge makes one, for an exception; the log has the cause under the request id. */
public record Unexpected() implements Failure {
    @Override
    public Problem problem() {
        return Problem.INTERNAL_ERROR;
    }

    @Override
    public String detail() {
        return "Something went wrong on our side. It is logged under the request id of this answer.";
    }
}
