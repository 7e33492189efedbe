package com.aresgen.store.webhooks;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The workspace has reached its limit of webhooks. */
public record TooManyWebhooks(int most) implements Failure {
    @Override
    public Problem problem() {
        return Problem.WEBHOOK_LIMIT_REACHED;
    }

    @Override
    public String detail() {
        return "This workspace has " + most + " webhooks, and that is the most. Delete one first.";
    }
}
