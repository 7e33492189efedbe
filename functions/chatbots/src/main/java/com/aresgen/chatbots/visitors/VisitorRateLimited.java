package com.aresgen.chatbots.visitors;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Headers;
import com.aresgen.store.conversations.VisitorLimits;

/** The visitor has written {@link VisitorLimits#MOST} messages in the last 60 s. */
public record VisitorRateLimited(int retryAfterSeconds) implements Failure {
    @Override
    public Problem problem() {
        return Problem.VISITOR_RATE_LIMITED;
    }

    @Override
    public String detail() {
        return "More than " + VisitorLimits.MOST + " messages in 60 seconds from this visitor. Try again in "
                + retryAfterSeconds + " s.";
    }

    @Override
    public Headers headers() {
        return Headers.retryAfter(retryAfterSeconds);
    }
}
