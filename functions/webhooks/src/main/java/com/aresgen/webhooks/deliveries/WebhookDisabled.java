package com.aresgen.webhooks.deliveries;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/** The webhook gets no events until its workspace enables it again. */
public record WebhookDisabled(String id) implements Failure {
    @Override
    public Problem problem() {
        return Problem.WEBHOOK_DISABLED;
    }

    @Override
    public String detail() {
        return "The webhook " + Shortened.quoted(id)
                + " is disabled. Enable it with PATCH {\"status\":\"enabled\"} first.";
    }
}
