package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/**
 * The server that a model runs on failed, or sent no valid answer.
 *
 * @param isRetryable whether the next attempt may succeed; false where only the operator can fix the cause
 * @param headers the pause that the server asked for, if it did
 */
public record UpstreamError(String detail, boolean isRetryable, Headers headers) implements Failure {
    @Override
    public Problem problem() {
        return Problem.UPSTREAM_ERROR;
    }

    public UpstreamError(String detail) {
        this(detail, true, Headers.NONE);
    }

    /** Keys, accounts, addresses: only the operator can fix them. */
    public static UpstreamError ofOperator(String detail) {
        return new UpstreamError(detail, false, Headers.NONE);
    }

    /** The server is overloaded and may answer after that pause. */
    public static UpstreamError busy(String detail, int retryAfterSeconds) {
        return new UpstreamError(detail, true, Headers.retryAfter(retryAfterSeconds));
    }
}
