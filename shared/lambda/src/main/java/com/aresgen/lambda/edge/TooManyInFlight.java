package com.aresgen.lambda.edge;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;

/** The key has {@code most} model calls in flight. */
public record TooManyInFlight(int most) implements Failure {
    @Override
    public Problem problem() {
        return Problem.TOO_MANY_IN_FLIGHT;
    }

    @Override
    public String detail() {
        return "This key has " + most
                + " model calls in flight, the most that a key may have at once. Try again when one"
                + " of them has ended.";
    }

    /** How soon a call ends is not known. */
    @Override
    public Headers headers() {
        return Headers.retryAfter(1);
    }
}
