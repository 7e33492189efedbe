package com.aresgen.store.webhooks;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** The workspace has as many webhooks as it can have. */
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
