package com.aresgen.models.failure;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/**
 * The server that a model runs on failed, or sent no valid answer.
 *
 * @param isRetryable whether the next attempt may succeed; false where only the operator can fix the cause
 */
public record UpstreamError(String detail, boolean isRetryable) implements Failure {
    @Override
    public Problem problem() {
        return Problem.UPSTREAM_ERROR;
    }

    public UpstreamError(String detail) {
        this(detail, true);
    }

    /** Keys, accounts, addresses: only the operator can fix them. */
    public static UpstreamError ofOperator(String detail) {
        return new UpstreamError(detail, false);
    }
}
